import { answered, Dialog, Form, SubmitButton, TextField, useAct, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, sessionKey } from '../api.ts'

export const RemoveSecondStep = ({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const [code, setCode] = useState('')
  const remove = useAct(
    (body: { code: string }, options) =>
      answered(api.POST('/api/v1/access/totp/remove', { body, ...options })),
    {
      refreshes: [sessionKey],
      onDone: () => {
        toast({ text: t('access:secondStep.turnedOff') })
        setCode('')
        onClose()
      },
    },
  )
  return (
    <Dialog open={open} onClose={onClose} title={t('access:secondStep.turnOff')}>
      <p>{t('access:secondStep.turnOffWords')}</p>
      <Form
        onSubmit={() => void remove.run({ code })}
        problem={remove.problem}
        pending={remove.pending}
        offline={remove.offline}
      >
        <TextField
          name="code"
          label={t('access:code.label')}
          hint={t('access:code.hint')}
          required
          autoComplete="one-time-code"
          width="medium"
          minLength={6}
          maxLength={40}
          value={code}
          onChange={setCode}
        />
        <div>
          <SubmitButton look="danger">{t('access:secondStep.turnOff')}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  )
}
