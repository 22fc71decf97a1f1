import { Button, Field, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import './password-field.css'

type PasswordFieldProps = {
  name: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
}

/** Can be read while it is typed: a long sentence is typed blind by nobody (WCAG 3.3.8). */
export const PasswordField = ({ label, value, onChange, ...field }: PasswordFieldProps): ReactNode => {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  const { name, hint, autoComplete } = field
  return (
    <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} required>
      {(attributes) => (
        <span className="password-field">
          <input
            {...attributes}
            data-label={label}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={1024}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            aria-pressed={shown}
            aria-label={t('access:password.showOf', { label })}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'access:password.hide' : 'access:password.show')}
          </Button>
        </span>
      )}
    </Field>
  )
}
