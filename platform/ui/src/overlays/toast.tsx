import type { ReactNode } from 'react'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '../icons/icons.tsx'
import { Button } from '../pieces/button.tsx'
import { useWords } from '../words/use-words.ts'

export type ToastMessage = {
  readonly text: string
  /** Offers to take back what was just done. */
  readonly undo?: (() => void) | undefined
}

const ToastContext = createContext<(message: ToastMessage) => void>(() => {
  throw new Error('useToast belongs inside ToastProvider')
})

/** Says that something is done, at the foot of the page: `toast({ text, undo })`. */
export const useToast = (): ((message: ToastMessage) => void) => use(ToastContext)

const shownMs = 10_000

export const ToastProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const [shown, setShown] = useState<(ToastMessage & { id: number }) | undefined>(undefined)
  const count = useRef(0)
  const toast = useCallback((message: ToastMessage) => {
    count.current += 1
    setShown({ ...message, id: count.current })
  }, [])
  const hide = useCallback(() => setShown(undefined), [])
  return (
    <ToastContext value={useMemo(() => toast, [toast])}>
      {children}
      <div className="toasts" role="status">
        {shown !== undefined && <Toast key={shown.id} message={shown} onHide={hide} />}
      </div>
    </ToastContext>
  )
}

/** WCAG 2.2.1: it waits while somebody points at it or is in it. */
export const Toast = ({ message, onHide }: { message: ToastMessage; onHide: () => void }): ReactNode => {
  const { t } = useWords()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onHide, shownMs)
    return () => clearTimeout(timer)
  }, [held, onHide])
  const { undo } = message
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only holds the message, nothing is done by it.
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {undo !== undefined && (
        <Button
          look="plain"
          onClick={() => {
            undo()
            onHide()
          }}
        >
          {t('ui:toast.undo')}
        </Button>
      )}
      <button type="button" className="icon-button" aria-label={t('ui:toast.hide')} onClick={onHide}>
        <Icon name="close" />
      </button>
    </div>
  )
}
