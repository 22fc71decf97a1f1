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
import { api, type ClockView, type Notification } from '../api.ts'
import { stageKey } from '../parts/stage-words.ts'

type StageActionProps = { notification: Notification; clock: ClockView }
type Stage = Notification['submissions'][number]['stage']

/** "I have sent it": only the authority's word stops a clock, and a wrong click is corrected with a reason. */
export const StageAction = ({ notification, clock }: StageActionProps): ReactNode => {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (clock.state === 'pending') return null
  const isSent = clock.metAt !== undefined
  const key = stageKey(clock.stage)
  return (
    <div className="clock-action">
      <Button small look={isSent ? 'plain' : 'quiet'} onClick={() => setOpen(true)}>
        {t(isSent ? 'incidents:clocks.correctSent' : `incidents:clocks.sent.${key}`)}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(isSent ? 'incidents:clocks.correctSent' : `incidents:clocks.sent.${key}`)}
      >
        <StageForm notification={notification} clock={clock} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

const StageForm = ({ notification, clock, onDone }: StageActionProps & { onDone: () => void }): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const isSent = clock.metAt !== undefined
  const [sentAt, setSentAt] = useState(clock.metAt ?? new Date(serverNow()).toISOString())
  const [reason, setReason] = useState('')
  const record = useAct(
    (told: string, options) =>
      answered(
        api.POST('/api/v1/incidents/notifications/{notificationId}/submissions', {
          params: { path: { notificationId: notification.id } },
          body: { stage: clock.stage as Stage, sentAt: told, ...(isSent ? { reason } : {}) },
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
      onSubmit={() => void record.run(sentAt)}
      problem={record.problem}
      pending={record.pending}
      offline={record.offline}
    >
      <p>{t(isSent ? 'incidents:clocks.correctSentWords' : 'incidents:clocks.sentWords')}</p>
      <DateTimeField
        name="sentAt"
        label={t('incidents:clocks.sentAt')}
        required
        max={new Date(serverNow()).toISOString()}
        value={sentAt}
        onChange={setSentAt}
      />
      {isSent && (
        <TextField
          name="reason"
          label={t('incidents:clocks.reason')}
          required
          minLength={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className="row">
        <SubmitButton>{t('incidents:clocks.record')}</SubmitButton>
        {isSent && (
          <Button disabled={reason.trim().length < 3} onClick={() => void record.run('notSent')}>
            {t('incidents:clocks.notSent')}
          </Button>
        )}
      </div>
    </Form>
  )
}
