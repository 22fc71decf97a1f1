import type { Transaction } from '@beffroi/database'
import type { Wording } from '../naming/in-language.ts'
import { tables } from '../tables.ts'
import type { AuthorityKind } from './authority.ts'
import { authorityOf, present } from './authority-row.ts'
import type { AuthorityItem } from './authority-view.ts'

/** Authorities with the names of what they belong to. */
export function selectItems(transaction: Transaction) {
  return tables(transaction)
    .selectFrom('directory.authority as authority')
    .leftJoin('directory.authority as parent', 'parent.id', 'authority.parent')
    .leftJoin('directory.territory as territory', 'territory.nis_code', 'authority.territory')
    .selectAll('authority')
    .select([
      'parent.kind as parent_kind',
      'parent.code as parent_code',
      'parent.name as parent_name',
      'territory.name as territory_name',
    ])
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number]

export function itemOf(row: ItemRow, readerOrganisation: string | undefined): AuthorityItem {
  const { organisation, evidence, version, parent, territory, ...record } = authorityOf(row)
  return {
    ...record,
    ...(parent ? { parent: mention(parent, row.parent_kind, row.parent_code, row.parent_name) } : {}),
    ...(territory && row.territory_name
      ? { territory: { nisCode: territory, name: row.territory_name } }
      : {}),
    joined: organisation !== undefined,
    own: organisation !== undefined && organisation === readerOrganisation,
  }
}

function mention(id: string, kind: AuthorityKind | null, code: string | null, name: Wording | null) {
  // The reference is a foreign key, so the row is there; the columns are nullable only because of the left join.
  return { id, kind: kind ?? 'national', code: code ?? '', name: name ?? present({}) }
}
