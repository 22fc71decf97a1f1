import type { Reader } from '@beffroi/http'
import { type Cell, writeCsv } from '@beffroi/tabular'
import { inLanguage } from '../naming/in-language.ts'
import type { AuthorityItem } from './authority-view.ts'
import { showEnterpriseNumber } from './enterprise-number.ts'

/** The columns of the list, as the page shows them and a spreadsheet gets them. */
export const listColumns = [
  'name',
  'kind',
  'territory',
  'population',
  'joined',
  'verified',
  'nisCode',
  'enterpriseNumber',
  'languages',
  'nis2Class',
  'website',
  'validTo',
  'source',
] as const
export type ListColumn = (typeof listColumns)[number]

const shownFirst: readonly ListColumn[] = ['name', 'kind', 'territory', 'population', 'joined']

const cells: { readonly [Column in ListColumn]: (item: AuthorityItem, reader: Reader) => Cell } = {
  name: ({ name }, { language }) => inLanguage(name, language),
  kind: ({ kind }, { translate }) => translate(`directory:kind.${kind}`),
  territory: ({ territory }, { language }) => territory && inLanguage(territory.name, language),
  population: ({ population }) => population,
  joined: ({ joined }, { translate }) => translate(joined ? 'directory:joined.yes' : 'directory:joined.no'),
  verified: ({ verified }, { translate }) => translate(`directory:mark.${verified}`),
  nisCode: ({ nisCode }) => nisCode,
  enterpriseNumber: ({ enterpriseNumber }) => enterpriseNumber && showEnterpriseNumber(enterpriseNumber),
  languages: ({ languages }) => languages.join(' '),
  nis2Class: ({ nis2Class }, { translate }) => translate(`directory:nis2.${nis2Class}`),
  website: ({ website }) => website,
  validTo: ({ validTo }) => validTo,
  source: ({ source }) => source,
}

/** The list as its reader sees it: his columns, his language. An import takes `directory export` instead. */
export function listCsv(items: readonly AuthorityItem[], reader: Reader): string {
  const asked = listColumns.filter((column) => [reader.asked?.columns].flat().includes(column))
  const chosen = asked.length > 0 ? asked : shownFirst
  return writeCsv(
    chosen.map((column) => ({
      heading: reader.translate(`directory:column.${column}`),
      cell: (item: AuthorityItem) => cells[column](item, reader),
    })),
    items,
  )
}
