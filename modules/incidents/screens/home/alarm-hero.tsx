import { BelfryMark, Icon, LinkButton, Note, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Situation } from '../api.ts'

type AlarmHeroProps = { situation: Situation | undefined; mayReport: boolean }

/** The one big thing to press. */
export const AlarmHero = ({ situation, mayReport }: AlarmHeroProps): ReactNode => {
  const { t } = useWords()
  const centre = situation?.centre
  return (
    <section className="card card-ink alarm-hero" aria-labelledby="alarm-hero">
      <div className="alarm-hero-words">
        <h2 id="alarm-hero">{t('incidents:home.question')}</h2>
        <p>{mayReport ? t('incidents:home.promise') : t('incidents:home.mayNotReport')}</p>
        {situation !== undefined && centre === undefined && (
          <Note tone="alarm">{t('incidents:home.noCentre')}</Note>
        )}
        <div className="alarm-hero-actions">
          {mayReport && (
            <LinkButton to="/incidents/new" look="bell">
              {t('incidents:home.report')}
            </LinkButton>
          )}
          {centre?.phone !== undefined && (
            <a className="alarm-hero-phone" href={`tel:${centre.phone.replaceAll(/[^+\d]/g, '')}`}>
              <Icon name="phone" />
              {t('incidents:home.byPhone', { phone: centre.phone })}
            </a>
          )}
        </div>
      </div>
      <div className="alarm-hero-mark" aria-hidden="true">
        <BelfryMark size={210} />
      </div>
    </section>
  )
}
