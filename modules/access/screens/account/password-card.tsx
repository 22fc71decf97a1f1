import { answered, Button, Card, Form, Row, SubmitButton, useAct, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { PasswordField } from '../parts/password-field.tsx'

export const PasswordCard = (): ReactNode => {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <Card title={t('access:password.title')}>
      <p className="soft">{t('access:password.words')}</p>
      {open ? (
        <PasswordForm onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{t('access:password.change')}</Button>
        </div>
      )}
    </Card>
  )
}

const PasswordForm = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useAct(
    (body: { current: string; next: string }, options) =>
      answered(api.POST('/api/v1/access/password', { body, ...options })),
    {
      refreshes: [['access', 'sessions']],
      onDone: () => {
        toast({ text: t('access:password.changed') })
        onClose()
      },
    },
  )
  return (
    <Form
      onSubmit={() => void change.run({ current, next })}
      problem={change.problem}
      pending={change.pending}
      offline={change.offline}
    >
      <PasswordField
        name="current"
        label={t('access:field.presentPassword')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <PasswordField
        name="next"
        label={t('access:field.newPassword')}
        hint={t('access:field.newPasswordHint')}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
      <Row>
        <SubmitButton>{t('access:password.change')}</SubmitButton>
        <Button look="plain" onClick={onClose}>
          {t('access:dialog.cancel')}
        </Button>
      </Row>
    </Form>
  )
}
