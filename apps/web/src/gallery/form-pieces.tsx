import {
  Checkbox,
  Choice,
  DateTimeField,
  DraftNote,
  Form,
  PhoneField,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  useDraft,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { words } from './samples.ts'

const empty = {
  title: '',
  more: '',
  since: '',
  phone: '',
  works: '' as '' | 'yes' | 'partly' | 'no',
  service: '',
  told: false,
}

export const FormPieces = (): ReactNode => {
  const { t } = useWords()
  const draft = useDraft('web.gallery', empty)
  const { value, change } = draft
  const [pending, setPending] = useState(false)
  return (
    <Section title={t('web:gallery.form')}>
      <div className="page-reading">
        <Form pending={pending} onSubmit={() => setPending(true)}>
          <TextField
            name="title"
            label={words.title}
            hint={words.titleHint}
            required
            value={value.title}
            onChange={(title) => change({ title })}
          />
          <TextArea
            name="more"
            label={words.more}
            maxLength={200}
            value={value.more}
            onChange={(more) => change({ more })}
          />
          <DateTimeField
            name="since"
            label={words.since}
            required
            value={value.since}
            onChange={(since) => change({ since })}
          />
          <PhoneField
            name="phone"
            label={words.phone}
            required
            value={value.phone}
            onChange={(phone) => change({ phone })}
          />
          <Choice
            name="works"
            label={words.works}
            required
            value={value.works}
            onChange={(works) => change({ works })}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'partly', label: words.partly, hint: words.partlyHint },
              { value: 'no', label: words.no },
            ]}
          />
          <Select
            name="service"
            label={words.service}
            value={value.service}
            onChange={(service) => change({ service })}
            options={[
              { value: 'population', label: words.population },
              { value: 'finance', label: words.finance },
            ]}
          />
          <Checkbox
            name="told"
            label={words.agree}
            checked={value.told}
            onChange={(told) => change({ told })}
          />
          <DraftNote draft={draft} />
          <div>
            <SubmitButton>{t('web:gallery.makeErrors')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
