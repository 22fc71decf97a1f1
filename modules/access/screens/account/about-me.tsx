import type { Language } from '@beffroi/i18n'
import {
  answered,
  Card,
  Form,
  PhoneField,
  SubmitButton,
  TextField,
  useAct,
  useSession,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, sessionKey } from '../api.ts'
import { FixedValue } from '../parts/fixed-value.tsx'
import { LanguageField } from '../parts/language-field.tsx'

type Changes = { name: string; language: Language; phone: string | null }

export const AboutMe = (): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const { person } = useSession()
  const [name, setName] = useState(person.name)
  const [phone, setPhone] = useState(person.phone ?? '')
  const [language, setLanguage] = useState<Language>(person.language)
  const change = useAct(
    (body: Changes, options) => answered(api.PATCH('/api/v1/access/session/person', { body, ...options })),
    { refreshes: [sessionKey], onDone: () => toast({ text: t('access:account.saved') }) },
  )
  return (
    <Card title={t('access:account.aboutMe')}>
      <Form
        onSubmit={() => void change.run({ name, language, phone: phone.trim() === '' ? null : phone })}
        problem={change.problem}
        pending={change.pending}
        offline={change.offline}
      >
        <FixedValue label={t('access:field.email')}>{person.email}</FixedValue>
        <TextField
          name="name"
          label={t('access:field.name')}
          required
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={setName}
        />
        <PhoneField
          name="phone"
          label={t('access:field.phone')}
          hint={t('access:field.phoneHint')}
          value={phone}
          onChange={setPhone}
        />
        <LanguageField hint={t('access:field.languageHint')} value={language} onChange={setLanguage} />
        <div>
          <SubmitButton>{t('access:account.save')}</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
