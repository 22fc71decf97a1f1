import type { FormEvent, ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { useWords } from '../words/use-words.ts'
import { ErrorSummary } from './error-summary.tsx'
import type { CheckedField, FormIssue } from './form-issues.ts'
import { issuesOf, sentenceOf } from './form-issues.ts'

type FormState = { readonly issues: readonly FormIssue[]; readonly pending: boolean }

const FormContext = createContext<FormState>({ issues: [], pending: false })

export const useFieldIssue = (name: string): string | undefined =>
  use(FormContext).issues.find((issue) => issue.name === name)?.text

export const useFormPending = (): boolean => use(FormContext).pending

export type FormProps = {
  onSubmit: () => void
  /** The refusal of the act; its issues are shown at their fields and in the summary. */
  problem?: Problem | undefined
  pending?: boolean | undefined
  /** The act waits for the line to come back. */
  offline?: boolean | undefined
  /** What the fields cannot check alone. */
  check?: (() => readonly FormIssue[]) | undefined
  className?: string | undefined
  children: ReactNode
}

type Checkable = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isCheckable = (element: Element): element is Checkable =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement

export const Form = ({
  onSubmit,
  problem,
  pending = false,
  offline = false,
  check,
  className,
  children,
}: FormProps): ReactNode => {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const [found, setFound] = useState<readonly FormIssue[]>([])
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    if (problem !== undefined) setFound([])
  }, [problem])
  const issues = useMemo(() => (found.length > 0 ? found : issuesOf(problem)), [found, problem])
  const state = useMemo(() => ({ issues, pending }), [issues, pending])

  const complaintsOf = (element: HTMLFormElement): FormIssue[] => {
    const complaints = new Map<string, string>()
    for (const field of Array.from(element.elements)) {
      if (!isCheckable(field) || field.name === '' || field.validity.valid) continue
      const label = field.dataset.label ?? field.labels?.[0]?.textContent?.trim() ?? field.name
      const checked: CheckedField = {
        name: field.name,
        label,
        validity: field.validity,
        validationMessage: field.validationMessage,
      }
      const sentence = sentenceOf(checked)
      const text = sentence === undefined ? field.validationMessage : t(sentence, { label })
      if (!complaints.has(field.name)) complaints.set(field.name, text)
    }
    for (const { name, text } of check?.() ?? []) if (!complaints.has(name)) complaints.set(name, text)
    return Array.from(complaints, ([name, text]) => ({ name, text }))
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const complaints = complaintsOf(event.currentTarget)
    setFound(complaints)
    setAttempts((count) => count + 1)
    if (complaints.length === 0) onSubmit()
  }

  return (
    <FormContext value={state}>
      <form ref={form} noValidate onSubmit={submit} className={className ?? 'form'} aria-busy={pending}>
        <ErrorSummary issues={issues} attempt={attempts} />
        {children}
        {offline && (
          <p className="note note-offline" role="status">
            {t('ui:form.offline')}
          </p>
        )}
      </form>
    </FormContext>
  )
}
