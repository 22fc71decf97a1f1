import { Choice, DateTimeField, Field, serverNow, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { ReportDraft } from './report-draft.ts'
import { sinceModes } from './report-draft.ts'

type SinceFieldProps = { draft: ReportDraft; change: (part: Partial<ReportDraft>) => void }

/** Since when: most know it roughly, and nobody has to. */
export const SinceField = ({ draft, change }: SinceFieldProps): ReactNode => {
  const { t } = useWords()
  return (
    <div className="since-field">
      <Choice
        name="since"
        label={t('incidents:report.since')}
        required
        options={sinceModes.map((mode) => ({ value: mode, label: t(`incidents:report.sinceMode.${mode}`) }))}
        value={draft.mode}
        onChange={(mode) => change({ mode, chosenAt: new Date(serverNow()).toISOString() })}
      />
      {draft.mode === 'today' && (
        <Field name="since.hour" label={t('incidents:report.hour')} required>
          {(attributes) => (
            <input
              {...attributes}
              data-label={t('incidents:report.hour')}
              className="input input-short"
              type="time"
              value={draft.hour}
              onChange={(event) => change({ hour: event.target.value })}
            />
          )}
        </Field>
      )}
      {draft.mode === 'date' && (
        <DateTimeField
          name="since.date"
          label={t('incidents:report.date')}
          required
          max={new Date(serverNow()).toISOString()}
          value={draft.date}
          onChange={(date) => change({ date })}
        />
      )}
    </div>
  )
}
