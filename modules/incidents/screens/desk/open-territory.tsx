import { Section, TileMap, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import { useNotifications, useTerritory } from '../questions.ts'
import { territoryTiles } from './territory-tiles.ts'

/** Where else something is open: the communes of the territory, with their table. */
export const OpenTerritory = ({ notification }: { notification: Notification }): ReactNode => {
  const { t, language } = useWords()
  const territory = useTerritory().data
  const cases = useNotifications({ state: ['submitted', 'acknowledged'], pageSize: 200 }).data?.items
  if (territory === undefined || cases === undefined || territory.communes.length === 0) return null
  const { tiles, elsewhere } = territoryTiles({
    ...{ territory, cases, language, current: notification.authority },
    say: (count) => t('incidents:desk.openCount', { count }),
  })
  return (
    <Section title={t('incidents:desk.territory')}>
      <div className="open-territory">
        <TileMap
          label={t('incidents:desk.territoryLabel')}
          valueLabel={t('incidents:desk.territoryValue')}
          tiles={tiles}
        />
      </div>
      {elsewhere.length > 0 && (
        <p className="soft small">{t('incidents:desk.offMap', { names: elsewhere.join(', ') })}</p>
      )}
    </Section>
  )
}
