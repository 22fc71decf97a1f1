import type { Draft } from '@beffroi/ui'
import {
  answered,
  Button,
  Dialog,
  Form,
  Note,
  SubmitButton,
  TextArea,
  useAct,
  useDraft,
  useShortcuts,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, type Notification } from '../api.ts'
import type { ComposeDraft } from './compose.tsx'

type CaseActionsProps = { notification: Notification; draft: Draft<ComposeDraft> }

/** The few things that move a case, each with its key. */
export const CaseActions = ({ notification, draft }: CaseActionsProps): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const [closing, setClosing] = useState(false)
  const { id, state } = notification
  const acknowledge = useAct(
    (notificationId: string, options) =>
      answered(
        api.POST('/api/v1/incidents/notifications/{notificationId}/acknowledge', {
          params: { path: { notificationId } },
          ...options,
        }),
      ),
    { refreshes: [['incidents']], onDone: () => toast({ text: t('incidents:desk.acknowledged') }) },
  )
  const say = (kind: ComposeDraft['kind'], field: string) => {
    if (draft.value.kind !== kind) draft.change({ kind, standard: '' })
    document.getElementById(field)?.focus()
  }
  const ask = () => say('question', 'field-ready')
  const reply = () => say('information', 'field-compose')
  useShortcuts({
    a: {
      label: t('incidents:desk.acknowledge'),
      run: () => state === 'submitted' && void acknowledge.run(id),
    },
    q: { label: t('incidents:desk.ask'), run: ask },
    r: { label: t('incidents:desk.reply'), run: reply },
  })
  if (state === 'closed') {
    return <Note tone="calm">{notification.closingWords}</Note>
  }
  return (
    <>
      <div className="row case-actions">
        {state === 'submitted' && (
          <Button look="primary" pending={acknowledge.pending} onClick={() => void acknowledge.run(id)}>
            {t('incidents:desk.acknowledge')} <kbd className="kbd">A</kbd>
          </Button>
        )}
        <Button onClick={ask}>
          {t('incidents:desk.ask')} <kbd className="kbd">Q</kbd>
        </Button>
        <Button onClick={reply}>
          {t('incidents:desk.reply')} <kbd className="kbd">R</kbd>
        </Button>
        {state === 'acknowledged' && (
          <Button onClick={() => setClosing(true)}>{t('incidents:desk.close')}</Button>
        )}
      </div>
      {acknowledge.problem !== undefined && <Note tone="alarm">{acknowledge.problem.message}</Note>}
      {acknowledge.offline && <Note tone="bell">{t('ui:form.offline')}</Note>}
      <Dialog open={closing} onClose={() => setClosing(false)} title={t('incidents:desk.close')}>
        <CloseForm notification={notification} onDone={() => setClosing(false)} />
      </Dialog>
    </>
  )
}

type CloseFormProps = { notification: Notification; onDone: () => void }

const CloseForm = ({ notification, onDone }: CloseFormProps): ReactNode => {
  const { t, language, instant } = useWords()
  const draft = useDraft(`incidents.close.${notification.id}`, { words: '' })
  const running = notification.clocks.find(({ state }) => state === 'running' || state === 'late')
  const close = useAct(
    (words: string, options) =>
      answered(
        api.POST('/api/v1/incidents/notifications/{notificationId}/close', {
          params: { path: { notificationId: notification.id } },
          body: { words, language },
          ...options,
        }),
      ),
    {
      refreshes: [['incidents']],
      onDone: () => {
        draft.forget()
        onDone()
      },
    },
  )
  return (
    <Form
      onSubmit={() => void close.run(draft.value.words)}
      problem={close.problem}
      pending={close.pending}
      offline={close.offline}
    >
      <p>{t('incidents:desk.closeWords')}</p>
      {running?.dueAt !== undefined && (
        <Note tone="bell">
          {t('incidents:desk.closeRunning', { at: instant(running.dueAt, { zone: true }) })}
        </Note>
      )}
      <TextArea
        name="words"
        label={t('incidents:desk.closingWords')}
        required
        rows={3}
        maxLength={2000}
        value={draft.value.words}
        onChange={(words) => draft.change({ words })}
      />
      <div className="row">
        <SubmitButton>{t('incidents:desk.close')}</SubmitButton>
      </div>
    </Form>
  )
}
