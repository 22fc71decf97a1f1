import {
  answered,
  DraftNote,
  Form,
  Note,
  Page,
  SubmitButton,
  serverNow,
  TextArea,
  TextField,
  useAct,
  useAddressSearch,
  useDraft,
  useGo,
  useHasRole,
  useSession,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { useSituation } from '../questions.ts'
import './report.css'
import { prefilled, type Report, type ReportDraft, reportOf, sinceOf } from './report-draft.ts'
import { SinceField } from './since-field.tsx'

/** Three fields, on a phone with one hand, in the worst hour of the year. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const go = useGo()
  const { person } = useSession()
  const mayReport = useHasRole('reporter')
  const situation = useSituation()
  const search = useAddressSearch()
  const [initial] = useState<ReportDraft>(() => ({
    ...{ what: '', mode: '', chosenAt: '', hour: '', date: '' },
    ...{ name: person.name, phone: person.phone ?? '' },
  }))
  const draft = useDraft<ReportDraft>('incidents.report', initial)
  const value = prefilled(draft.value, search)
  const change = (part: Partial<ReportDraft>) => draft.change(() => ({ ...value, ...part }))
  const submit = useAct(
    (body: Report, options) => answered(api.POST('/api/v1/incidents/notifications', { body, ...options })),
    {
      name: 'incidents.submit',
      refreshes: [['incidents']],
      onDone: ({ id }) => {
        draft.forget()
        go(`/incidents/${id}/receipt`, { replace: true })
      },
    },
  )
  const check = () => {
    const since = sinceOf(value)
    if (since === undefined || since === 'unknown' || Date.parse(since) <= serverNow() + 300_000) return []
    const name = value.mode === 'today' ? 'since.hour' : 'since.date'
    return [{ name, text: t('incidents:issues.since-in-future') }]
  }
  const send = () => {
    const report = reportOf(value)
    if (report) void submit.run(report)
  }
  if (!mayReport) {
    return (
      <Page width="reading" title={t('incidents:report.question')}>
        <Note tone="bell">{t('incidents:errors.not-a-reporter')}</Note>
      </Page>
    )
  }
  const phone = situation.data?.centre?.phone
  return (
    <Page width="reading" title={t('incidents:report.question')} lede={t('incidents:report.lede')}>
      {situation.data !== undefined && situation.data.centre === undefined && (
        <Note tone="alarm">{t('incidents:home.noCentre')}</Note>
      )}
      <Form
        className="form report-form"
        onSubmit={send}
        check={check}
        problem={submit.problem}
        pending={submit.pending}
      >
        <TextArea
          name="what"
          label={t('incidents:report.what')}
          hint={t('incidents:report.whatHint')}
          required
          rows={4}
          maxLength={4000}
          value={value.what}
          onChange={(what) => change({ what })}
        />
        <SinceField draft={value} change={change} />
        <fieldset className="report-callback">
          <legend className="field-label">{t('incidents:report.callback')}</legend>
          <p className="field-hint">{t('incidents:report.phoneHint')}</p>
          <TextField
            name="callback.name"
            label={t('incidents:report.name')}
            required
            autoComplete="name"
            maxLength={120}
            value={value.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            name="callback.phone"
            label={t('incidents:report.phone')}
            required
            inputMode="tel"
            autoComplete="tel"
            minLength={3}
            maxLength={40}
            value={value.phone}
            onChange={(number) => change({ phone: number })}
          />
        </fieldset>
        <div className="report-send">
          {submit.offline && (
            <p className="note note-offline" role="status">
              {t('ui:form.offline')}
            </p>
          )}
          <SubmitButton look="bell">{t('incidents:report.send')}</SubmitButton>
          {phone !== undefined && (
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{t('incidents:home.byPhone', { phone })}</a>
          )}
        </div>
      </Form>
      <DraftNote draft={draft} />
    </Page>
  )
}
