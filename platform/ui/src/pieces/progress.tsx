import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Tone } from './shape.tsx'

/** A thin bar for the eye; what it shows stands in words beside it. Drawn, as the page allows no inline style. */
export const Bar = ({ part, tone = 'watch' }: { part: number; tone?: Tone | undefined }): ReactNode => (
  <svg className={`bar bar-${tone}`} width="100%" height="6" aria-hidden="true">
    <rect className="bar-track" width="100%" height="6" rx="3" />
    <rect
      className="bar-run"
      width={`${Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10}%`}
      height="6"
      rx="3"
    />
  </svg>
)

export type ProgressProps = {
  label: string
  /** Without it, how far it is cannot be told. */
  value?: number | undefined
  max?: number | undefined
}

/** For what takes longer than a second. */
export const Progress = ({ label, value, max = 100 }: ProgressProps): ReactNode => {
  const { number } = useWords()
  return (
    <label className="progress">
      <span className="progress-label">
        {label}
        {value !== undefined && (
          <span className="soft">
            {number(value)} / {number(max)}
          </span>
        )}
      </span>
      <progress {...(value === undefined ? {} : { value, max })} />
    </label>
  )
}

export type StepItem = { readonly label: string; readonly state: 'done' | 'current' | 'later' }

/** Where one is in something that has an order. */
export const Steps = ({ label, steps }: { label: string; steps: readonly StepItem[] }): ReactNode => {
  const { t } = useWords()
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          className={`step step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {step.state === 'done' ? '✓' : index + 1}
          </span>
          <span>
            {step.label}
            {step.state === 'done' && <span className="visually-hidden"> {t('ui:steps.done')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
