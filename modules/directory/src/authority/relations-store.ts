import type { Transaction } from '@beffroi/database'
import { z } from 'zod'
import { wording } from '../naming/wording.ts'
import { tables } from '../tables.ts'
import { mark } from './authority.ts'
import { present } from './authority-row.ts'
import { authorityMention } from './authority-view.ts'

export const succession = authorityMention.extend({
  onDate: z.iso.date(),
  source: z.string(),
  note: wording.exactOptional(),
})

export const service = authorityMention.extend({
  validFrom: z.iso.date().exactOptional(),
  validTo: z.iso.date().exactOptional(),
  verified: mark,
  source: z.string(),
  note: wording.exactOptional(),
})

/** What became of a body, and what it came from. */
export async function findSuccessions(transaction: Transaction, id: string) {
  const one = (from: 'predecessor' | 'successor', to: 'predecessor' | 'successor') =>
    tables(transaction)
      .selectFrom('directory.succession as succession')
      .innerJoin('directory.authority as other', 'other.id', `succession.${to}`)
      .select(['other.id', 'other.kind', 'other.code', 'other.name'])
      .select(['succession.on_date', 'succession.source', 'succession.note'])
      .where(`succession.${from}`, '=', id)
      .orderBy('other.code')
      .execute()
  const shape = (rows: Awaited<ReturnType<typeof one>>) =>
    rows.map(({ on_date: onDate, note, ...row }) => ({ ...row, onDate, ...present({ note }) }))
  return {
    successors: shape(await one('predecessor', 'successor')),
    predecessors: shape(await one('successor', 'predecessor')),
  }
}

/** The zones and intercommunales that serve a commune, and the communes that a zone or intercommunale serves. */
export async function findServices(transaction: Transaction, id: string) {
  const one = (from: 'body' | 'commune', to: 'body' | 'commune') =>
    tables(transaction)
      .selectFrom('directory.service_area as area')
      .innerJoin('directory.authority as other', 'other.id', `area.${to}`)
      .select(['other.id', 'other.kind', 'other.code', 'other.name'])
      .select(['area.valid_from', 'area.valid_to', 'area.verified', 'area.source', 'area.note'])
      .where(`area.${from}`, '=', id)
      .orderBy('other.kind')
      .orderBy('other.code')
      .execute()
  const shape = (rows: Awaited<ReturnType<typeof one>>) =>
    rows.map(({ valid_from: validFrom, valid_to: validTo, note, ...row }) => ({
      ...row,
      ...present({ validFrom, validTo, note }),
    }))
  return { servedBy: shape(await one('commune', 'body')), serves: shape(await one('body', 'commune')) }
}

/** Bodies that belong to this one, such as the social welfare centre of a commune. */
export async function findChildren(transaction: Transaction, id: string) {
  return tables(transaction)
    .selectFrom('directory.authority')
    .select(['id', 'kind', 'code', 'name'])
    .where('parent', '=', id)
    .orderBy('kind')
    .orderBy('code')
    .limit(200)
    .execute()
}
