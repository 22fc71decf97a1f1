import { Card, KeyValue, type Pair, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { showEnterpriseNumber } from '../../src/authority/enterprise-number.ts'
import { inLanguage } from '../../src/authority/in-language.ts'
import type { Authority } from '../api.ts'
import { evidenceOf, FactValue } from '../parts/fact-value.tsx'

/** What is known of an authority, each fact with its source. */
export const Facts = ({ authority }: { authority: Authority }): ReactNode => {
  const { t } = useWords()
  const facts = useFacts(authority)
  const pairs = facts.map(({ field, label, value }): Pair => {
    return {
      key: field,
      label,
      value: <FactValue evidence={evidenceOf(authority, field)}>{value}</FactValue>,
    }
  })
  return (
    <Card title={t('directory:show.facts')}>
      <KeyValue pairs={pairs} />
    </Card>
  )
}

interface Fact {
  readonly field: string
  readonly label: string
  readonly value: ReactNode
}

function useFacts(authority: Authority): Fact[] {
  const { t, language, number, day } = useWords()
  const { name, population, populationDate, territory, enterpriseNumber, sectors, website, kind } = authority
  const facts: Fact[] = []
  const add = (field: string, value: ReactNode, label = t(`directory:fact.${field}`)) => {
    if (value !== undefined && value !== '') facts.push({ field, label, value })
  }
  const shown = inLanguage(name, language)
  for (const [of, text] of Object.entries(name)) {
    if (text !== shown)
      add(`name.${of}`, text, `${t('directory:fact.name')}, ${t(`directory:language.${of}`)}`)
  }
  if (population !== undefined) {
    const figure = number(population)
    add(
      'population',
      populationDate === undefined
        ? figure
        : t('directory:fact.populationAt', { population: figure, day: day(populationDate) }),
    )
  }
  add('territory', territory && inLanguage(territory.name, language))
  add('nisCode', authority.nisCode)
  add('zoneNumber', authority.zoneNumber)
  add('enterpriseNumber', enterpriseNumber && showEnterpriseNumber(enterpriseNumber))
  add('address', authority.address)
  add('website', website && <a href={website}>{website.replace(/^https?:\/\//, '')}</a>)
  add('legalBasis', authority.legalBasis && inLanguage(authority.legalBasis, language))
  add('languages', authority.languages.map((one) => t(`directory:language.${one}`)).join(', '))
  const names = sectors.map((one) => t(`directory:sector.${one}`)).join(', ')
  add('sectors', names, t(`directory:fact.${kind === 'national' ? 'watchedSectors' : 'sectors'}`))
  // A supervisor has no class of its own to show, and "not established" of everybody is no news.
  if (authority.nis2Class !== 'unknown') add('nis2Class', t(`directory:nis2.${authority.nis2Class}`))
  add('validFrom', authority.validFrom && day(authority.validFrom))
  add('validTo', authority.validTo && day(authority.validTo))
  return facts
}
