import type { Language } from '@beffroi/i18n'
import { answered, Form, SubmitButton, TextField, useAct, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { FixedValue } from '../parts/fixed-value.tsx'
import { LanguageField } from '../parts/language-field.tsx'
import { PasswordField } from '../parts/password-field.tsx'

type AcceptFormProps = {
  token: string
  email: string
  hasAccount: boolean
  language: Language
  onDone: (state: 'signedIn' | 'signInNeeded') => void
}

type Answer = { token: string; password: string; name?: string; language?: Language }

/** A new person says who he is; who has an account proves it with the password he has. */
export const AcceptForm = ({ token, email, hasAccount, language, onDone }: AcceptFormProps): ReactNode => {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [spoken, setSpoken] = useState<Language>(language)
  const accept = useAct(
    (body: Answer, options) => answered(api.POST('/api/v1/access/invitations/accept', { body, ...options })),
    { onDone: ({ state }) => onDone(state) },
  )
  const answer = hasAccount ? { token, password } : { token, password, name, language: spoken }
  return (
    <Form
      onSubmit={() => void accept.run(answer)}
      problem={accept.problem}
      pending={accept.pending}
      offline={accept.offline}
    >
      <FixedValue label={t('access:field.email')}>{email}</FixedValue>
      {/* A password manager keeps the new password under this name. */}
      <input type="hidden" autoComplete="username" value={email} />
      {!hasAccount && (
        <>
          <TextField
            name="name"
            label={t('access:field.name')}
            hint={t('access:field.nameHint')}
            required
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={setName}
          />
          <LanguageField value={spoken} onChange={setSpoken} />
        </>
      )}
      <PasswordField
        name="password"
        label={t(hasAccount ? 'access:field.presentPassword' : 'access:field.choosePassword')}
        hint={t(hasAccount ? 'access:field.presentPasswordHint' : 'access:field.newPasswordHint')}
        autoComplete={hasAccount ? 'current-password' : 'new-password'}
        value={password}
        onChange={setPassword}
      />
      <div>
        <SubmitButton>{t('access:invitation.accept')}</SubmitButton>
      </div>
    </Form>
  )
}
