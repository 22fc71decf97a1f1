import {
  answered,
  Button,
  DateTimeField,
  Dialog,
  Form,
  SubmitButton,
  serverNow,
  TextField,
  useAct,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, type Notification } from '../api.ts'

/** Corrects when the authority knew: the clocks begin there. */
export const AwarenessAction = ({ notification }: { notification: Notification }): ReactNode => {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        {t('incidents:clocks.correctAwareness')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('incidents:clocks.correctAwareness')}>
        <AwarenessForm notification={notification} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

type AwarenessFormProps = { notification: Notification; onDone: () => void }

const AwarenessForm = ({ notification, onDone }: AwarenessFormProps): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const [awareAt, setAwareAt] = useState(notification.awareAt)
  const [reason, setReason] = useState('')
  const attest = useAct(
    (body: { awareAt: string; reason: string }, options) =>
      answered(
        api.POST('/api/v1/incidents/notifications/{notificationId}/awareness', {
          params: { path: { notificationId: notification.id } },
          body,
          ...options,
        }),
      ),
    {
      refreshes: [['incidents']],
      onDone: () => {
        toast({ text: t('incidents:clocks.recorded') })
        onDone()
      },
    },
  )
  return (
    <Form
      onSubmit={() => void attest.run({ awareAt, reason })}
      problem={attest.problem}
      pending={attest.pending}
      offline={attest.offline}
    >
      <p>{t('incidents:clocks.awarenessWords')}</p>
      <DateTimeField
        name="awareAt"
        label={t('incidents:clocks.awareness')}
        required
        max={new Date(serverNow()).toISOString()}
        value={awareAt}
        onChange={setAwareAt}
      />
      <TextField
        name="reason"
        label={t('incidents:clocks.reason')}
        required
        minLength={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <SubmitButton>{t('incidents:clocks.record')}</SubmitButton>
      </div>
    </Form>
  )
}
