import { answered, Button, Dialog, Note, useAct, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type Contact } from '../api.ts'

/** Asks before a contact is taken out: nobody else will see it any more. */
export const RemoveContact = ({
  authorityId,
  contact,
  onClose,
}: {
  authorityId: string
  contact: Contact
  onClose: () => void
}): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const remove = useAct(
    (contactId: string, options) =>
      answered(
        api.POST('/api/v1/directory/authorities/{authorityId}/contacts/{contactId}/remove', {
          params: { path: { authorityId, contactId } },
          ...options,
        }),
      ),
    {
      refreshes: [['directory'], ['audit']],
      onDone: () => {
        toast({ text: t('directory:contacts.removed') })
        onClose()
      },
    },
  )
  const name = contact.label ?? t(`directory:function.${contact.function}`)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('directory:contacts.removeAsk')}
      actions={
        <>
          <Button look="danger" pending={remove.pending} onClick={() => void remove.run(contact.id)}>
            {t('directory:contacts.remove')}
          </Button>
          <Button onClick={onClose}>{t('directory:contacts.keep')}</Button>
        </>
      }
    >
      <p>{t('directory:contacts.removeHelp', { name })}</p>
      {remove.problem && <Note tone="alarm">{remove.problem.detail}</Note>}
      {remove.offline && <Note tone="bell">{t('ui:form.offline')}</Note>}
    </Dialog>
  )
}
