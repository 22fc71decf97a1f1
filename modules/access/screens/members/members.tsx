import {
  Answered,
  answered,
  Button,
  Page,
  useHasRole,
  useLive,
  useQuestion,
  useRefresh,
  useSession,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, type Member } from '../api.ts'
import { ChangeRoles } from './change-roles.tsx'
import { InvitePerson } from './invite-person.tsx'
import { MemberTable } from './member-table.tsx'
import './members.css'
import { OpenInvitations } from './open-invitations.tsx'
import { RemoveMember } from './remove-member.tsx'

type Task = { readonly what: 'roles' | 'remove'; readonly member: Member }

/** Who works here in Beffroi, and what each may do. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const { organisation } = useSession()
  const administers = useHasRole('administrator')
  const [inviting, setInviting] = useState(false)
  const [task, setTask] = useState<Task | undefined>(undefined)
  const refresh = useRefresh()
  useLive('access.', () => refresh('access'))
  const members = useQuestion(['access', 'members'], (signal) =>
    answered(api.GET('/api/v1/access/members', { signal })),
  )
  const close = () => setTask(undefined)
  return (
    <Page
      title={t('access:members.title')}
      lede={t(administers ? 'access:members.lede' : 'access:members.ledeReader', {
        organisation: organisation.name,
      })}
      actions={
        administers && (
          <Button look="primary" onClick={() => setInviting(true)}>
            {t('access:members.invite')}
          </Button>
        )
      }
    >
      <Answered question={members}>
        {({ items, rolesToGive }) => (
          <>
            <MemberTable
              members={items}
              administers={administers}
              onRoles={(member) => setTask({ what: 'roles', member })}
              onRemove={(member) => setTask({ what: 'remove', member })}
            />
            {administers && <OpenInvitations />}
            <InvitePerson open={inviting} roles={rolesToGive} onClose={() => setInviting(false)} />
            {task?.what === 'roles' && (
              <ChangeRoles member={task.member} roles={rolesToGive} onClose={close} />
            )}
            {task?.what === 'remove' && <RemoveMember member={task.member} onClose={close} />}
          </>
        )}
      </Answered>
    </Page>
  )
}
