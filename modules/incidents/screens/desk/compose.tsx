import type { Draft } from '@beffroi/ui'
import {
  answered,
  Choice,
  DraftNote,
  Form,
  Select,
  SubmitButton,
  TextArea,
  useAct,
  useDraft,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type Notification, type StandardMessage } from '../api.ts'
import { useStandardMessages } from '../questions.ts'

const kinds = ['question', 'advice', 'information'] as const
type Kind = (typeof kinds)[number]
export type ComposeDraft = { kind: Kind; standard: string; text: string }

/** What the officer has begun to say, kept on the device for each case. */
export const useComposeDraft = (notificationId: string): Draft<ComposeDraft> =>
  useDraft<ComposeDraft>(`incidents.compose.${notificationId}`, empty)

const empty: ComposeDraft = { kind: 'question', standard: '', text: '' }

/** A ready sentence, one's own words, or both; the reader's language is shown before anything is sent. */
type ComposeProps = { notification: Notification; draft: Draft<ComposeDraft> }

export const Compose = ({ notification, draft }: ComposeProps): ReactNode => {
  const { t, language } = useWords()
  const toast = useToast()
  const ready = useStandardMessages().data?.items ?? []
  const { kind, standard, text } = draft.value
  const chosen = ready.find(({ key }) => key === standard)
  const send = useAct(
    (body: { kind: Kind; standard?: string; text?: string; language: typeof language }, options) =>
      answered(
        api.POST('/api/v1/incidents/notifications/{notificationId}/messages', {
          params: { path: { notificationId: notification.id } },
          body,
          ...options,
        }),
      ),
    {
      name: `incidents.compose.${notification.id}`,
      refreshes: [['incidents']],
      onDone: () => {
        draft.forget()
        toast({ text: t('incidents:conversation.sent') })
      },
    },
  )
  const written = text.trim()
  const submit = () =>
    void send.run({
      kind,
      ...(chosen ? { standard: chosen.key } : {}),
      ...(written === '' ? {} : { text: written }),
      language,
    })
  const check = () =>
    chosen || written !== '' ? [] : [{ name: 'compose', text: t('incidents:issues.nothing-said') }]
  return (
    <div className="compose">
      <Form
        onSubmit={submit}
        check={check}
        problem={send.problem}
        pending={send.pending}
        offline={send.offline}
      >
        <Choice
          name="kind"
          label={t('incidents:compose.kind')}
          required
          inline
          options={kinds.map((value) => ({ value, label: t(`incidents:compose.kindOf.${value}`) }))}
          value={kind}
          onChange={(next) => draft.change({ kind: next, standard: '' })}
        />
        <ReadySentences
          ready={ready.filter((message) => message.kind === kind)}
          value={standard}
          onChange={(next) => draft.change({ standard: next })}
        />
        {chosen && <Preview message={chosen} notification={notification} />}
        <TextArea
          name="compose"
          label={t('incidents:compose.text')}
          hint={
            notification.language === language
              ? undefined
              : t('incidents:compose.notTranslated', {
                  name: notification.submittedBy,
                  language: t(`incidents:languageName.${notification.language}`),
                })
          }
          rows={3}
          maxLength={4000}
          value={text}
          onChange={(next) => draft.change({ text: next })}
        />
        <div className="row">
          <SubmitButton>{t(`incidents:compose.send.${kind}`)}</SubmitButton>
        </div>
        <DraftNote draft={draft} />
      </Form>
    </div>
  )
}

type ReadySentencesProps = {
  ready: readonly StandardMessage[]
  value: string
  onChange: (key: string) => void
}

const ReadySentences = ({ ready, value, onChange }: ReadySentencesProps): ReactNode => {
  const { t, language } = useWords()
  return (
    <Select
      name="ready"
      label={t('incidents:compose.ready')}
      width="full"
      emptyLabel={t('incidents:compose.noReady')}
      options={ready.map(({ key, text }) => ({ value: key, label: text[language] }))}
      value={value}
      onChange={onChange}
    />
  )
}

type PreviewProps = { message: StandardMessage; notification: Notification }

/** The same sentence in the officer's language and in the reader's. */
const Preview = ({ message, notification }: PreviewProps): ReactNode => {
  const { t, language } = useWords()
  const theirs = notification.language
  return (
    <dl className="compose-preview">
      {theirs !== language && (
        <div>
          <dt>{t('incidents:compose.youSay', { language: t(`incidents:languageName.${language}`) })}</dt>
          <dd>{message.text[language]}</dd>
        </div>
      )}
      <div>
        <dt>
          {t('incidents:compose.theyRead', {
            name: notification.submittedBy,
            language: t(`incidents:languageName.${theirs}`),
          })}
        </dt>
        <dd lang={theirs}>{message.text[theirs]}</dd>
      </div>
    </dl>
  )
}
