import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'

export type TextAreaProps = FieldWords & {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Counts down only near the end, and lets one paste too much rather than cut it in silence. */
export const TextArea = ({
  name,
  label,
  hint,
  required,
  error,
  value,
  onChange,
  rows = 4,
  maxLength,
}: TextAreaProps): ReactNode => {
  const { t } = useWords()
  const left = maxLength === undefined ? undefined : maxLength - value.length
  const tooLong = left !== undefined && left < 0 ? t('ui:form.tooLong', { label }) : undefined
  return (
    <Field name={name} label={label} hint={hint} required={required} error={error ?? tooLong}>
      {(attributes) => (
        <>
          <textarea
            {...attributes}
            ref={(element) => element?.setCustomValidity(tooLong ?? '')}
            data-label={label}
            className="input input-full"
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {left !== undefined && maxLength !== undefined && left < maxLength / 5 && (
            <p className="field-count" aria-live="polite">
              {left < 0
                ? t('ui:form.charactersOver', { count: -left })
                : t('ui:form.charactersLeft', { count: left })}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
