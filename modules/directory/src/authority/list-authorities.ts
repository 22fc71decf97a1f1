import { defineQuestion } from '@beffroi/acts'
import { pageInput, pageOf } from '@beffroi/http'
import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { mayRead } from '../policies.ts'
import { matchingNames, prepareSearch } from '../search/find-names.ts'
import { authorityKinds, nisCode } from './authority.ts'
import { itemOf, selectItems } from './authority-item-store.ts'
import { authorityItem } from './authority-view.ts'
import { listColumns } from './list-columns.ts'

/** The whole directory of a country in one answer: an export is exactly what is shown, not its first page. */
export const mostItems = 5000

export const authorityList = pageOf(authorityItem)

/** The directory, found by any of its names, narrowed by what a body is and where it stands. */
export const listAuthorities = defineQuestion({
  name: 'directory.list-authorities',
  input: z.strictObject({
    ...pageInput,
    pageSize: z.int().min(1).max(mostItems).default(25),
    q: z.string().trim().max(200).exactOptional(),
    kind: z.array(z.enum(authorityKinds)).max(authorityKinds.length).exactOptional(),
    parent: z.uuid().exactOptional(),
    territory: z.array(nisCode).max(50).exactOptional(),
    joined: z.boolean().exactOptional(),
    own: z.boolean().exactOptional().describe('true: only the body that the asking organisation is.'),
    former: z.boolean().default(false).describe('Also the bodies that have been merged or closed.'),
    format: z.enum(['json', 'csv']).exactOptional().describe('Named: the whole list, not one page of it.'),
    columns: z.array(z.enum(listColumns)).max(listColumns.length).exactOptional().describe('Of the CSV.'),
    sort: z.enum(['name', '-name', 'kind', '-kind', 'population', '-population']).exactOptional(),
  }),
  output: authorityList,
  allow: mayRead,
  run: async ({ transaction, actor, now }, input) => {
    const { q, kind, parent, territory, joined, own, former, sort } = input
    const { page, pageSize } = input.format ? { page: 1, pageSize: mostItems } : input
    let found = selectItems(transaction)
    if (q) {
      await prepareSearch(transaction)
      found = found.innerJoin(matchingNames(q).as('hit'), 'hit.authority', 'authority.id')
    }
    if (kind && kind.length > 0) found = found.where('authority.kind', 'in', kind)
    if (parent) found = found.where('authority.parent', '=', parent)
    if (territory && territory.length > 0) {
      found = found.where((where) =>
        where.or([
          where('authority.territory', 'in', territory),
          where('territory.part_of', 'in', territory),
        ]),
      )
    }
    if (joined !== undefined) {
      found = found.where('authority.organisation', joined ? 'is not' : 'is', null)
    }
    if (own) found = found.where('authority.organisation', '=', actor.organisation ?? null)
    if (!former) {
      const today = now.toISOString().slice(0, 10)
      found = found.where(sql<SqlBool>`coalesce(authority.valid_to, 'infinity') >= ${today}::date`)
    }
    const { total } = await found
      .clearSelect()
      .select((select) => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const [field, direction] = sort?.startsWith('-')
      ? [sort.slice(1), 'desc' as const]
      : [sort, 'asc' as const]
    const name = sql`directory.searchable(coalesce(authority.name ->> ${actor.language}, authority.name ->> 'fr', authority.name ->> 'nl', authority.name ->> 'de', authority.name ->> 'en'))`
    if (!sort && q) found = found.orderBy(sql`hit.score desc`)
    if (field === 'kind' || (!sort && !q)) found = found.orderBy(orderOfKinds, direction)
    if (field === 'population') {
      found = found.orderBy('authority.population', (order) =>
        direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
      )
    }
    if (field === 'kind' || (!sort && !q))
      found = found.orderBy(sql`authority.kind <> 'cpas' and authority.parent is not null`)
    const rows = await found
      .orderBy(name, field === 'name' ? direction : 'asc')
      .orderBy('authority.id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute()
    return { items: rows.map((row) => itemOf(row, actor.organisation)), total }
  },
})

// From the reader's neighbours to the state, as a local authority reads the list.
const orderOfKinds = sql`array_position(${[
  'province',
  'commune',
  'cpas',
  'policeZone',
  'rescueZone',
  'intercommunale',
  'national',
  'supplier',
]}::text[], authority.kind)`
