import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { useFormPending } from './form.tsx'

/** Stays focusable while it works, but hears no second click. */
export const SubmitButton = ({
  children,
  look = 'primary',
  pending,
}: {
  children: ReactNode
  look?: 'primary' | 'bell' | 'danger' | undefined
  pending?: boolean | undefined
}): ReactNode => {
  const { t } = useWords()
  const inForm = useFormPending()
  const isPending = pending ?? inForm
  return (
    <button type="submit" className={`button button-${look}`} aria-disabled={isPending || undefined}>
      {isPending ? (
        <>
          <span className="spinner" aria-hidden="true" />
          {t('ui:form.sending')}
        </>
      ) : (
        children
      )}
    </button>
  )
}
