import { ExerciseBand, FixedNowProvider, Page, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { ActionPieces } from './action-pieces.tsx'
import { FormPieces } from './form-pieces.tsx'
import { RecordPieces } from './record-pieces.tsx'
import { now } from './samples.ts'
import { StatePieces } from './state-pieces.tsx'
import { TablePieces } from './table-pieces.tsx'
import { TimePieces } from './time-pieces.tsx'

/** Every piece in every state at a fixed instant: for designers, the axe test and the pictures. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  return (
    <FixedNowProvider now={now}>
      <ExerciseBand />
      <Page title={t('web:gallery.title')} lede={t('web:gallery.lede')}>
        <TimePieces />
        <ActionPieces />
        <TablePieces />
        <RecordPieces />
        <FormPieces />
        <StatePieces />
      </Page>
    </FixedNowProvider>
  )
}
