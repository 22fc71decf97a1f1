import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { Icon } from '../icons/icons.tsx'
import { useWords } from '../words/use-words.ts'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons at the foot. */
  actions?: ReactNode
}

/** The browser's own dialog: keeps the focus inside, Escape closes it, the focus goes back. */
export const Dialog = ({ open, onClose, title, children, actions }: DialogProps): ReactNode => {
  const { t } = useWords()
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog ref={element} className="dialog" aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="icon-button" aria-label={t('ui:dialog.close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="dialog-words">{children}</div>
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </>
      )}
    </dialog>
  )
}
