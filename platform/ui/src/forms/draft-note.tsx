import type { ReactNode } from 'react'
import { Button } from '../pieces/button.tsx'
import { useWords } from '../words/use-words.ts'

type DraftState = {
  keptAt: number | undefined
  restored: boolean
  unkept: boolean
  forget: () => void
}

/** Says what is kept on this device, and never that the server has it. */
export const DraftNote = ({ draft }: { draft: DraftState }): ReactNode => {
  const { t, time } = useWords()
  if (draft.unkept) return <p className="draft-note draft-note-unkept">{t('ui:draft.unkept')}</p>
  if (draft.keptAt === undefined) return null
  return (
    <p className="draft-note">
      <span>{t(draft.restored ? 'ui:draft.restored' : 'ui:draft.kept', { time: time(draft.keptAt) })}</span>
      <Button look="plain" onClick={draft.forget}>
        {t('ui:draft.forget')}
      </Button>
    </p>
  )
}
