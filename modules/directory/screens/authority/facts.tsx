import { Card, KeyValue, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { showEnterpriseNumber } from '../../src/authority/enterprise-number.ts'
import { inLanguage } from '../../src/naming/in-language.ts'
import type { Authority } from '../api.ts'
import { EvidenceLine } from '../parts/evidence-line.tsx'

/** What is known of an authority. A source is said once for the whole, and beside a fact only where that differs. */
export const Facts = ({ authority }: { authority: Authority }): ReactNode => {
  const { t } = useWords()
  const facts = useFacts(authority)
  const { evidence, verified, source, note, fictitious } = authority
  const whole = evidence.record ?? { verified, source, ...(note ? { note } : {}) }
  if (facts.length === 0) return null
  return (
    <Card title={t('directory:show.facts')}>
      <div className="facts">
        <KeyValue
          pairs={facts.map(({ field, label, value }) => {
            const own = evidence[field]
            return {
              key: field,
              label,
              value: (
                <>
                  <span className="fact-value">{value}</span>
                  {own && <EvidenceLine evidence={own} />}
                </>
              ),
            }
          })}
        />
        {!fictitious && (
          <div className="facts-source">
            <p className="soft">{t('directory:show.sourceFor')}</p>
            <EvidenceLine evidence={whole} />
          </div>
        )}
      </div>
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
  if (population !== undefined) {
    const figure = number(population)
    const when = populationDate && day(populationDate)
    add('population', when ? t('directory:fact.populationAt', { population: figure, day: when }) : figure)
  }
  add('territory', territory && inLanguage(territory.name, language))
  add('address', authority.address)
  add('website', website && <a href={website}>{website.replace(/^https?:\/\//, '')}</a>)
  add('nisCode', authority.nisCode)
  add('zoneNumber', authority.zoneNumber)
  add('enterpriseNumber', enterpriseNumber && showEnterpriseNumber(enterpriseNumber))
  add('legalBasis', authority.legalBasis && inLanguage(authority.legalBasis, language))
  const names = sectors.map((one) => t(`directory:sector.${one}`)).join(', ')
  add('sectors', names, t(`directory:fact.${kind === 'national' ? 'watchedSectors' : 'sectors'}`))
  // "Not established" of everybody is no news.
  if (authority.nis2Class !== 'unknown') add('nis2Class', t(`directory:nis2.${authority.nis2Class}`))
  add('validFrom', authority.validFrom && day(authority.validFrom))
  add('validTo', authority.validTo && day(authority.validTo))
  add('languages', authority.languages.map((one) => t(`directory:language.${one}`)).join(', '))
  const shown = inLanguage(name, language)
  for (const [of, text] of Object.entries(name)) {
    if (text !== shown)
      add(`name.${of}`, text, t('directory:fact.nameIn', { language: t(`directory:language.${of}`) }))
  }
  return facts
}
