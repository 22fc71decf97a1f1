import { Answered, DataTable, LinkButton, Page, useQuestion, useTableQuery, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/naming/in-language.ts'
import { type AuthorityKind, askAuthorities, useOwnAuthority, useTerritory } from '../api.ts'
import '../directory.css'
import { columnsOf } from './columns.tsx'
import { exportAddress, listQuery, pageSize } from './list-query.ts'

const kinds: readonly AuthorityKind[] = [
  'commune',
  'cpas',
  'policeZone',
  'rescueZone',
  'intercommunale',
  'province',
  'national',
  'supplier',
]

/** Who is who, found by any name. */
export const Screen = (): ReactNode => {
  const words = useWords()
  const { t, language } = words
  const filters = useFilters()
  const [asked] = useTableQuery({ filterIds: filters.map(({ id }) => id) })
  const query = { ...listQuery(asked), page: asked.page, pageSize }
  const list = useQuestion(['directory', 'list', query, language], () => askAuthorities(query), {
    keepFormer: true,
  })
  const whole = useQuestion(['directory', 'counts'], async () => {
    const all = await askAuthorities({ pageSize: 1 })
    const joined = await askAuthorities({ pageSize: 1, joined: true })
    return { count: all.total, joined: joined.total }
  })
  const own = useOwnAuthority()
  return (
    <Page
      width="wide"
      title={t('directory:list.first')}
      lede={whole.data && t('directory:list.lede', whole.data)}
      actions={
        <>
          {own && <LinkButton to={`/directory/${own.id}`}>{t('directory:list.own')}</LinkButton>}
          <LinkButton to="/directory/territory">{t('directory:list.territory')}</LinkButton>
        </>
      }
    >
      <Answered question={list}>
        {({ items, total }) => (
          <DataTable
            caption={t('directory:list.caption')}
            columns={columnsOf(words)}
            rows={items}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/directory/${id}`}
            filters={filters}
            arrangedBy="server"
            total={total}
            pageSize={pageSize}
            onExport={exportAddress}
          />
        )}
      </Answered>
    </Page>
  )
}

function useFilters() {
  const { t, language } = useWords()
  const grounds = useTerritory().data?.grounds ?? []
  return [
    {
      id: 'kind',
      label: t('directory:filter.kind'),
      options: kinds.map((value) => ({ value, label: t(`directory:kind.${value}`) })),
    },
    {
      id: 'territory',
      label: t('directory:filter.territory'),
      options: grounds
        .filter(({ kind }) => kind === 'arrondissement')
        .map(({ nisCode, name }) => ({ value: nisCode, label: inLanguage(name, language) })),
    },
    {
      id: 'joined',
      label: t('directory:filter.joined'),
      options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`directory:joined.${value}`) })),
    },
    {
      id: 'former',
      label: t('directory:filter.former'),
      options: [{ value: 'former', label: t('directory:filter.formerToo') }],
    },
  ]
}
