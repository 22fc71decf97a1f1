import { answered, Button, Form, SubmitButton, TextField, useAct, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'

type CodeStepProps = { challenge: string; onSignedIn: () => void; onAgain: () => void }

export const CodeStep = ({ challenge, onSignedIn, onAgain }: CodeStepProps): ReactNode => {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const confirm = useAct(
    (body: { challenge: string; code: string }, options) =>
      answered(api.POST('/api/v1/access/signIn/code', { body, ...options })),
    { onDone: onSignedIn },
  )
  return (
    <Form
      onSubmit={() => void confirm.run({ challenge, code })}
      problem={confirm.problem}
      pending={confirm.pending}
      offline={confirm.offline}
    >
      <TextField
        name="code"
        label={t('access:code.label')}
        hint={t('access:code.hint')}
        required
        autoFocus
        autoComplete="one-time-code"
        spellCheck={false}
        width="medium"
        minLength={6}
        maxLength={40}
        value={code}
        onChange={setCode}
      />
      <div className="sign-in-foot">
        <SubmitButton>{t('access:signIn.submit')}</SubmitButton>
        <Button look="plain" onClick={onAgain}>
          {t('access:code.again')}
        </Button>
      </div>
    </Form>
  )
}
