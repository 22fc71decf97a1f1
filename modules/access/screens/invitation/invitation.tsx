import { Answered, answered, Card, LinkButton, Note, Page, useQuestion, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { linkToken } from '../parts/link-token.ts'
import '../sign-in/sign-in.css'
import { useSignedIn } from '../sign-in/use-signed-in.ts'
import { AcceptForm } from './accept-form.tsx'

/** Where an invitation's link leads: what one is asked to join, and the answer. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const [token] = useState(() => linkToken(window.location.hash))
  return (
    <div className="sign-in-alone">
      {token === undefined ? (
        <Page width="reading" title={t('access:invitation.title')}>
          <Note tone="bell">{t('access:errors.link-not-valid')}</Note>
        </Page>
      ) : (
        <OpenInvitation token={token} />
      )}
    </div>
  )
}

const OpenInvitation = ({ token }: { token: string }): ReactNode => {
  const { t, instant } = useWords()
  const [joined, setJoined] = useState(false)
  const onSignedIn = useSignedIn()
  const invitation = useQuestion(['access', 'invitation', token], () =>
    answered(api.POST('/api/v1/access/invitations/query', { body: { token } })),
  )
  const organisation = invitation.data?.organisation.name ?? ''
  if (joined) {
    return (
      <Page
        width="reading"
        title={t('access:invitation.joined', { organisation })}
        lede={t('access:invitation.joinedWords')}
      >
        <div>
          <LinkButton to="/sign-in" look="primary">
            {t('access:signIn.submit')}
          </LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Answered question={invitation} whole>
      {({ email, roles, invitedBy, expiresAt, hasAccount, language }) => (
        <Page
          width="reading"
          title={t('access:invitation.heading', { organisation })}
          lede={t('access:invitation.lede', { by: invitedBy, until: instant(expiresAt) })}
        >
          <Card>
            <ul className="invitation-roles">
              {roles.map((role) => (
                <li key={role}>
                  <strong>{t(`access:role.${role}`)}</strong>
                  <span className="soft">{t(`access:roleMeaning.${role}`)}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card>
            <AcceptForm
              token={token}
              email={email}
              hasAccount={hasAccount}
              language={language}
              onDone={(state) => (state === 'signedIn' ? onSignedIn() : setJoined(true))}
            />
          </Card>
        </Page>
      )}
    </Answered>
  )
}
