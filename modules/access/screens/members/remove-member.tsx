import { answered, Button, Dialog, Note, useAct, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type Member } from '../api.ts'

export const RemoveMember = ({ member, onClose }: { member: Member; onClose: () => void }): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const { name, id } = member
  const remove = useAct(
    ({ personId }: { personId: string }, options) =>
      answered(
        api.POST('/api/v1/access/members/{personId}/remove', { params: { path: { personId } }, ...options }),
      ),
    {
      refreshes: [['access', 'members']],
      onDone: () => {
        toast({ text: t('access:members.removed', { name }) })
        onClose()
      },
    },
  )
  const actions = (
    <>
      <Button look="danger" pending={remove.pending} onClick={() => void remove.run({ personId: id })}>
        {t('access:members.remove')}
      </Button>
      <Button onClick={onClose}>{t('access:dialog.cancel')}</Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('access:members.removeOf', { name })} actions={actions}>
      <p>{t('access:members.removeWords', { name })}</p>
      {remove.problem !== undefined && <Note tone="alarm">{remove.problem.detail}</Note>}
    </Dialog>
  )
}
