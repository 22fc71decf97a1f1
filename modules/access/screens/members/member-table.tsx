import { Button, type Column, DataTable, Row, Tag, useSession, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Member } from '../api.ts'

type MemberTableProps = {
  members: readonly Member[]
  administers: boolean
  onRoles: (member: Member) => void
  onRemove: (member: Member) => void
}

export const MemberTable = ({ members, administers, onRoles, onRemove }: MemberTableProps): ReactNode => {
  const { t, instant } = useWords()
  const { person } = useSession()
  const columns: Column<Member>[] = [
    {
      id: 'name',
      label: t('access:field.name'),
      sortable: true,
      value: ({ name, email }) => `${name} ${email}`,
      cell: ({ id, name, email }) => (
        <span>
          <strong>{name}</strong>{' '}
          {id === person.id && <span className="soft">{t('access:members.you')}</span>}
          <span className="member-email">{email}</span>
        </span>
      ),
    },
    {
      id: 'phone',
      label: t('access:field.phone'),
      hidden: true,
      value: ({ phone }) => phone,
      cell: ({ phone }) => phone ?? '',
    },
    {
      id: 'roles',
      label: t('access:members.roles'),
      value: ({ roles }) => roles.map((role) => t(`access:role.${role}`)).join(', '),
      cell: ({ roles }) => (
        <Row gap="small">
          {roles.map((role) => (
            <Tag key={role}>{t(`access:role.${role}`)}</Tag>
          ))}
        </Row>
      ),
    },
    {
      id: 'secondStep',
      label: t('access:secondStep.title'),
      sortable: true,
      value: ({ secondStep }) => t(secondStep ? 'access:secondStep.on' : 'access:secondStep.off'),
      cell: ({ secondStep }) => (
        <span>
          <Tag tone={secondStep ? 'calm' : 'bell'}>
            {t(secondStep ? 'access:secondStep.on' : 'access:secondStep.off')}
          </Tag>
        </span>
      ),
    },
    {
      id: 'seen',
      label: t('access:members.seen'),
      sortable: true,
      value: ({ lastSeenAt }) => lastSeenAt,
      cell: ({ lastSeenAt }) => (lastSeenAt ? instant(lastSeenAt) : t('access:members.never')),
    },
  ]
  if (administers) {
    columns.push({
      id: 'change',
      label: t('access:members.change'),
      align: 'end',
      cell: (member) => (
        <span className="member-acts">
          <Button
            small
            aria-label={t('access:members.rolesOf', { name: member.name })}
            onClick={() => onRoles(member)}
          >
            {t('access:members.roles')}
          </Button>
          <Button
            small
            aria-label={t('access:members.removeOf', { name: member.name })}
            onClick={() => onRemove(member)}
          >
            {t('access:members.remove')}
          </Button>
        </span>
      ),
    })
  }
  return (
    <DataTable
      caption={t('access:members.title')}
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      searchable={members.length > 10}
      defaultSort={{ column: 'name', direction: 'ascending' }}
    />
  )
}
