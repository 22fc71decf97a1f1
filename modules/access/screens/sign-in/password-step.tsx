import { answered, Form, Link, SubmitButton, TextField, useAct, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { PasswordField } from '../parts/password-field.tsx'

type PasswordStepProps = { onSignedIn: () => void; onCodeRequired: (challenge: string) => void }

export const PasswordStep = ({ onSignedIn, onCodeRequired }: PasswordStepProps): ReactNode => {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useAct(
    (body: { email: string; password: string }, options) =>
      answered(api.POST('/api/v1/access/signIn', { body, ...options })),
    {
      onDone: ({ state, challenge }) => {
        if (state === 'codeRequired' && challenge !== undefined) onCodeRequired(challenge)
        else onSignedIn()
      },
    },
  )
  return (
    <Form
      onSubmit={() => void signIn.run({ email, password })}
      problem={signIn.problem}
      pending={signIn.pending}
      offline={signIn.offline}
    >
      <TextField
        name="email"
        label={t('access:field.email')}
        type="email"
        required
        autoComplete="username"
        spellCheck={false}
        maxLength={254}
        value={email}
        onChange={setEmail}
      />
      <PasswordField
        name="password"
        label={t('access:field.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className="sign-in-foot">
        <SubmitButton>{t('access:signIn.submit')}</SubmitButton>
        <Link to="/sign-in/forgotten">{t('access:signIn.forgotten')}</Link>
      </div>
    </Form>
  )
}
