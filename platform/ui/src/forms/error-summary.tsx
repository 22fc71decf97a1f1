import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/use-words.ts'
import type { FormIssue } from './form-issues.ts'

export const fieldId = (name: string): string => `field-${name}`

const focusField = (name: string): void => {
  const field = document.getElementById(fieldId(name))
  if (field === null) return
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}

/** After GOV.UK: above the form, takes the focus, each line leads to its field. */
export const ErrorSummary = ({
  issues,
  attempt = 0,
}: {
  issues: readonly FormIssue[]
  /** Counts the submits: the same mistake made twice takes the focus twice. */
  attempt?: number | undefined
}): ReactNode => {
  const { t } = useWords()
  const box = useRef<HTMLElement>(null)
  const texts = issues.map((issue) => issue.text).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the complaints or the attempt change.
  useEffect(() => {
    if (texts !== '') box.current?.focus()
  }, [texts, attempt])
  if (issues.length === 0) return null
  return (
    <section
      ref={box}
      className="error-summary"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      role="alert"
    >
      <h2 id="error-summary-title">{t('ui:form.errors', { count: issues.length })}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.name} ${issue.text}`}>
            {issue.name === '' ? (
              issue.text
            ) : (
              <a
                href={`#${fieldId(issue.name)}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(issue.name)
                }}
              >
                {issue.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
