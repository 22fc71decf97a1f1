import { answered, Dialog, Form, SubmitButton, useAct, useSession, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, type Member, type Role, sessionKey } from '../api.ts'
import { noRole, RoleChoices } from './role-choices.tsx'

type ChangeRolesProps = { member: Member; roles: readonly Role[]; onClose: () => void }

export const ChangeRoles = ({ member, roles, onClose }: ChangeRolesProps): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const { person } = useSession()
  const [chosen, setChosen] = useState<Role[]>(member.roles)
  const change = useAct(
    (body: { roles: Role[] }, options) =>
      answered(
        api.PATCH('/api/v1/access/members/{personId}', {
          params: { path: { personId: member.id } },
          body,
          ...options,
        }),
      ),
    {
      refreshes: [['access', 'members'], ...(member.id === person.id ? [sessionKey] : [])],
      onDone: () => {
        toast({ text: t('access:members.rolesChanged', { name: member.name }) })
        onClose()
      },
    },
  )
  return (
    <Dialog open onClose={onClose} title={t('access:members.rolesOf', { name: member.name })}>
      <Form
        onSubmit={() => void change.run({ roles: chosen })}
        check={() => noRole(chosen, roles, t('access:members.chooseRole'))}
        problem={change.problem}
        pending={change.pending}
        offline={change.offline}
      >
        <RoleChoices roles={roles} chosen={chosen} onChange={setChosen} />
        <div>
          <SubmitButton>{t('access:account.save')}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  )
}
