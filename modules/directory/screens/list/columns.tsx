import { type Column, DemoMark, Tag, VerifiedMark, type Words } from '@beffroi/ui'
import { showEnterpriseNumber } from '../../src/authority/enterprise-number.ts'
import { inLanguage } from '../../src/naming/in-language.ts'
import type { Listed } from '../api.ts'
import { isTheSame } from '../parts/names.ts'

/** The columns of the directory; the ids are those of the export. */
export function columnsOf({ t, language, number, day }: Words): Column<Listed>[] {
  const label = (id: string) => t(`directory:column.${id}`)
  return [
    {
      id: 'name',
      label: label('name'),
      sortable: true,
      width: 'wide',
      cell: ({ name, shortName, fictitious, validTo, verified }) => (
        <>
          {inLanguage(name, language)}
          {shortName !== undefined && !isTheSame(shortName, name) && (
            <span className="soft"> {shortName}</span>
          )}
          {fictitious && (
            <>
              {' '}
              <DemoMark />
            </>
          )}
          {validTo !== undefined && (
            <span className="soft"> {t('directory:list.until', { day: day(validTo) })}</span>
          )}
          {verified === 'unverified' && !fictitious && (
            <>
              {' '}
              <Tag tone="bell">{t('ui:verified.no')}</Tag>
            </>
          )}
        </>
      ),
    },
    { id: 'kind', label: label('kind'), sortable: true, cell: ({ kind }) => t(`directory:kind.${kind}`) },
    {
      id: 'territory',
      label: label('territory'),
      cell: ({ territory }) => territory && inLanguage(territory.name, language),
    },
    {
      id: 'population',
      label: label('population'),
      sortable: true,
      align: 'end',
      cell: ({ population }) => (population === undefined ? null : number(population)),
    },
    {
      id: 'joined',
      label: label('joined'),
      cell: ({ joined }) => joined && <Tag tone="calm">{t('directory:joined.yes')}</Tag>,
    },
    {
      id: 'verified',
      label: label('verified'),
      hidden: true,
      cell: ({ verified }) => <VerifiedMark verified={verified === 'verified'} />,
    },
    { id: 'nisCode', label: label('nisCode'), hidden: true, cell: ({ nisCode }) => nisCode },
    {
      id: 'enterpriseNumber',
      label: label('enterpriseNumber'),
      hidden: true,
      cell: ({ enterpriseNumber }) => enterpriseNumber && showEnterpriseNumber(enterpriseNumber),
    },
    {
      id: 'languages',
      label: label('languages'),
      hidden: true,
      cell: ({ languages }) => languages.map((one) => t(`directory:language.${one}`)).join(', '),
    },
    {
      id: 'nis2Class',
      label: label('nis2Class'),
      hidden: true,
      cell: ({ nis2Class }) => t(`directory:nis2.${nis2Class}`),
    },
    {
      id: 'website',
      label: label('website'),
      hidden: true,
      cell: ({ website }) => website && <a href={website}>{website.replace(/^https?:\/\//, '')}</a>,
    },
    { id: 'source', label: label('source'), hidden: true, cell: ({ source }) => source },
  ]
}
