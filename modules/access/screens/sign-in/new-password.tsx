import { answered, Card, Form, LinkButton, Note, Page, SubmitButton, useAct, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { linkToken } from '../parts/link-token.ts'
import { PasswordField } from '../parts/password-field.tsx'
import './sign-in.css'

/** Where the mailed link leads. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const [token] = useState(() => linkToken(window.location.hash))
  const [password, setPassword] = useState('')
  const reset = useAct((body: { token: string; password: string }, options) =>
    answered(api.POST('/api/v1/access/password/reset', { body, ...options })).then(() => true),
  )
  const isUseless = token === undefined || reset.problem?.code === 'access.link-not-valid'
  if (reset.done) {
    return (
      <div className="sign-in-alone">
        <Page width="reading" title={t('access:newPassword.done')} lede={t('access:newPassword.doneWords')}>
          <div>
            <LinkButton to="/sign-in" look="primary">
              {t('access:signIn.submit')}
            </LinkButton>
          </div>
        </Page>
      </div>
    )
  }
  return (
    <div className="sign-in-alone">
      <Page width="reading" title={t('access:newPassword.title')}>
        {isUseless ? (
          <>
            <Note tone="bell">{t('access:errors.link-not-valid')}</Note>
            <div>
              <LinkButton to="/sign-in/forgotten" look="primary">
                {t('access:newPassword.askAgain')}
              </LinkButton>
            </div>
          </>
        ) : (
          <Card>
            <Form
              onSubmit={() => void reset.run({ token, password })}
              problem={reset.problem}
              pending={reset.pending}
              offline={reset.offline}
            >
              <PasswordField
                name="password"
                label={t('access:field.newPassword')}
                hint={t('access:field.newPasswordHint')}
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
              />
              <div>
                <SubmitButton>{t('access:newPassword.submit')}</SubmitButton>
              </div>
            </Form>
          </Card>
        )}
      </Page>
    </div>
  )
}
