import {
  answered,
  Card,
  Form,
  LinkButton,
  Page,
  SubmitButton,
  TextField,
  useAct,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import './sign-in.css'

/** The answer is the same whether there is an account or not, and says so. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const ask = useAct((body: { email: string }, options) =>
    answered(api.POST('/api/v1/access/password/forgotten', { body, ...options })).then(() => true),
  )
  if (ask.done) {
    return (
      <div className="sign-in-alone">
        <Page
          width="reading"
          title={t('access:forgotten.sent')}
          lede={t('access:forgotten.sentWords', { email })}
        >
          <div>
            <LinkButton to="/sign-in">{t('access:forgotten.back')}</LinkButton>
          </div>
        </Page>
      </div>
    )
  }
  return (
    <div className="sign-in-alone">
      <Page width="reading" title={t('access:forgotten.title')} lede={t('access:forgotten.lede')}>
        <Card>
          <Form
            onSubmit={() => void ask.run({ email })}
            problem={ask.problem}
            pending={ask.pending}
            offline={ask.offline}
          >
            <TextField
              name="email"
              label={t('access:field.email')}
              type="email"
              required
              autoComplete="username"
              spellCheck={false}
              maxLength={254}
              value={email}
              onChange={setEmail}
            />
            <div className="sign-in-foot">
              <SubmitButton>{t('access:forgotten.submit')}</SubmitButton>
              <LinkButton to="/sign-in">{t('access:forgotten.back')}</LinkButton>
            </div>
          </Form>
        </Card>
      </Page>
    </div>
  )
}
