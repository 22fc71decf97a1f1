import {
  answered,
  DraftNote,
  Form,
  SubmitButton,
  TextArea,
  useAct,
  useDraft,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type Notification } from '../api.ts'

/** Where the authority writes: an answer when it was asked, news when it was not. */
export const AnswerBox = ({ notification }: { notification: Notification }): ReactNode => {
  const { t, language } = useWords()
  const toast = useToast()
  const { id, awaits, state } = notification
  const draft = useDraft(`incidents.answer.${id}`, { text: '' })
  const asked = awaits === 'notifier'
  const send = useAct(
    (text: string, options) =>
      answered(
        api.POST('/api/v1/incidents/notifications/{notificationId}/messages', {
          params: { path: { notificationId: id } },
          body: { kind: asked ? 'answer' : 'information', text, language },
          ...options,
        }),
      ),
    {
      name: `incidents.answer.${id}`,
      refreshes: [['incidents']],
      onDone: () => {
        draft.forget()
        toast({ text: t('incidents:conversation.sent') })
      },
    },
  )
  return (
    <Form
      onSubmit={() => void send.run(draft.value.text)}
      problem={send.problem}
      pending={send.pending}
      offline={send.offline}
    >
      <TextArea
        name="text"
        label={t(asked ? 'incidents:conversation.yourAnswer' : 'incidents:conversation.addSomething')}
        hint={state === 'closed' ? t('incidents:conversation.reopens') : undefined}
        required
        rows={3}
        maxLength={4000}
        value={draft.value.text}
        onChange={(text) => draft.change({ text })}
      />
      <div className="row">
        <SubmitButton look={asked ? 'primary' : undefined}>
          {t(asked ? 'incidents:conversation.answer' : 'incidents:conversation.send')}
        </SubmitButton>
      </div>
      <DraftNote draft={draft} />
    </Form>
  )
}
