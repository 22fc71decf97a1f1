import { Card, Icon, LinkButton, Note, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Situation } from '../api.ts'

type AlarmHeroProps = { situation: Situation | undefined; mayReport: boolean }

/** The one big thing to press. */
export const AlarmHero = ({ situation, mayReport }: AlarmHeroProps): ReactNode => {
  const { t } = useWords()
  const centre = situation?.centre
  return (
    <Card tone="ink" title={t('incidents:home.question')}>
      <p className="alarm-promise">
        {t(mayReport ? 'incidents:home.promise' : 'incidents:home.mayNotReport')}
      </p>
      {situation !== undefined && centre === undefined && (
        <Note tone="alarm">{t('incidents:home.noCentre')}</Note>
      )}
      <div className="alarm-actions">
        {mayReport && (
          <LinkButton to="/incidents/new" look="bell">
            {t('incidents:home.report')}
          </LinkButton>
        )}
        {centre?.phone !== undefined && (
          <a className="alarm-phone" href={`tel:${centre.phone.replaceAll(/[^+\d]/g, '')}`}>
            <Icon name="phone" />
            {t('incidents:home.byPhone', { phone: centre.phone })}
          </a>
        )}
      </div>
    </Card>
  )
}
