import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'

export type TextFieldProps = FieldWords & {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'number' | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  maxLength?: number | undefined
  minLength?: number | undefined
  pattern?: string | undefined
  /** How wide the answer usually is. */
  width?: 'short' | 'medium' | 'full' | undefined
  autoFocus?: boolean | undefined
  spellCheck?: boolean | undefined
}

export const TextField = ({
  name,
  label,
  hint,
  required,
  error,
  value,
  onChange,
  type = 'text',
  width = 'full',
  ...rest
}: TextFieldProps): ReactNode => (
  <Field name={name} label={label} hint={hint} required={required} error={error}>
    {(attributes) => (
      <input
        {...attributes}
        {...rest}
        data-label={label}
        className={`input input-${width}`}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** A number to call; kept as typed, the server reads it. */
export const PhoneField = (props: Omit<TextFieldProps, 'type' | 'inputMode' | 'pattern'>): ReactNode => (
  <TextField
    autoComplete="tel"
    width="medium"
    {...props}
    inputMode="tel"
    pattern="\+?[0-9 .\/\(\)\-]{6,24}"
    maxLength={24}
  />
)
