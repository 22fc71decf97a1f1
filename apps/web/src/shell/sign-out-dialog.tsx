import { Button, Dialog, forgetDraftsOf, safeStorage, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'

type SignOutDialogProps = { open: boolean; person: string; onClose: () => void; onLeave: () => void }

/** What was begun stays on this device, which at a shared desk its writer may not want. */
export const SignOutDialog = ({ open, person, onClose, onLeave }: SignOutDialogProps): ReactNode => {
  const { t } = useWords()
  const actions = (
    <>
      <Button look="primary" onClick={onLeave}>
        {t('web:signOut.keep')}
      </Button>
      <Button
        onClick={() => {
          forgetDraftsOf(safeStorage('device'), person)
          onLeave()
        }}
      >
        {t('web:signOut.erase')}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={t('web:signOut.title')} actions={actions}>
      <p>{t('web:signOut.words')}</p>
    </Dialog>
  )
}
