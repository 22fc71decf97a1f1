import { readBrusselsWallClock, toBrusselsWallClock } from '@beffroi/i18n'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'

export type DateTimeFieldProps = FieldWords & {
  /** RFC 3339 with its offset, or empty. */
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  /** RFC 3339: the earliest and the latest that make sense. */
  min?: string | undefined
  max?: string | undefined
}

const wallClockOf = (instant: string | undefined): string => {
  if (instant === undefined || instant === '') return ''
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? '' : toBrusselsWallClock(date)
}

/**
 * A day and an hour in Brussels, said again in words since a browser writes dates its own way; asks which one when the clock strikes
 * the same hour twice.
 */
export const DateTimeField = ({
  name,
  label,
  hint,
  required,
  error,
  value,
  onChange,
  min,
  max,
}: DateTimeFieldProps): ReactNode => {
  const { t, instant } = useWords()
  const [typed, setTyped] = useState(() => wallClockOf(value))
  // A value put from outside (a draft, a button "now") replaces what is typed.
  const shown = value !== '' && wallClockOf(value) !== typed ? wallClockOf(value) : typed
  const reading = readBrusselsWallClock(shown)
  const isNever = shown !== '' && reading.kind === 'never'
  const never = isNever ? t('ui:form.hourSkipped', { next: instant(reading.nextExisting) }) : undefined

  const type = (text: string) => {
    setTyped(text)
    const read = readBrusselsWallClock(text)
    if (read.kind === 'once') onChange(read.instant)
    else if (read.kind === 'twice') onChange(read.first)
    else onChange('')
  }

  return (
    <Field name={name} label={label} hint={hint} required={required} error={error ?? never}>
      {(attributes) => (
        <>
          <span className="field-row">
            <input
              {...attributes}
              ref={(element) => element?.setCustomValidity(never ?? '')}
              data-label={label}
              className="input input-medium"
              type="datetime-local"
              min={wallClockOf(min) || undefined}
              max={wallClockOf(max) || undefined}
              value={shown}
              onChange={(event) => type(event.target.value)}
            />
            <span className="field-zone">
              {value === '' ? t('ui:form.zone') : instant(value, { zone: true })}
            </span>
          </span>
          {reading.kind === 'twice' && (
            <select
              className="input input-select input-medium"
              aria-label={t('ui:form.hourTwice')}
              value={value === reading.second ? reading.second : reading.first}
              onChange={(event) => onChange(event.target.value)}
            >
              <option value={reading.first}>{t('ui:form.hourFirst')}</option>
              <option value={reading.second}>{t('ui:form.hourSecond')}</option>
            </select>
          )}
        </>
      )}
    </Field>
  )
}
