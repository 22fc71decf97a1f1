import {
  Answered,
  answered,
  Button,
  Note,
  Section,
  useAct,
  useQuestion,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type Invitation } from '../api.ts'

/** Who was invited and has not answered yet. */
export const OpenInvitations = (): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const invitations = useQuestion(['access', 'invitations'], (signal) =>
    answered(api.GET('/api/v1/access/invitations', { signal })),
  )
  const withdraw = useAct(
    ({ id: invitationId }: Invitation, options) =>
      answered(
        api.POST('/api/v1/access/invitations/{invitationId}/withdraw', {
          params: { path: { invitationId } },
          ...options,
        }),
      ),
    {
      refreshes: [['access', 'invitations']],
      onDone: (_, { email }) => toast({ text: t('access:invitations.withdrawn', { email }) }),
    },
  )
  return (
    <Section title={t('access:invitations.title')}>
      {withdraw.problem !== undefined && <Note tone="alarm">{withdraw.problem.detail}</Note>}
      <Answered question={invitations}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('access:invitations.none')}</p>
          ) : (
            <ul className="open-invitations">
              {items.map((invitation) => (
                <InvitationLine
                  key={invitation.id}
                  invitation={invitation}
                  onWithdraw={() => void withdraw.run(invitation)}
                />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  )
}

type InvitationLineProps = { invitation: Invitation; onWithdraw: () => void }

const InvitationLine = ({ invitation, onWithdraw }: InvitationLineProps): ReactNode => {
  const { t, instant } = useWords()
  const { email, roles, invitedBy, expiresAt } = invitation
  return (
    <li>
      <span>
        <strong>{email}</strong>
        <span className="soft invitation-words">
          {roles.map((role) => t(`access:role.${role}`)).join(', ')} ·{' '}
          {t('access:invitations.by', { by: invitedBy, until: instant(expiresAt) })}
        </span>
      </span>
      <Button small aria-label={t('access:invitations.withdrawOf', { email })} onClick={onWithdraw}>
        {t('access:invitations.withdraw')}
      </Button>
    </li>
  )
}
