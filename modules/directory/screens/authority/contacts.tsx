import { Button, Card, EmptyState, useWords } from '@beffroi/ui'
import { type ReactNode, useState } from 'react'
import type { Authority, Contact } from '../api.ts'
import { ConfirmContacts } from './confirm-contacts.tsx'
import { ContactEntry } from './contact-entry.tsx'
import { ContactForm } from './contact-form.tsx'
import { RemoveContact } from './remove-contact.tsx'

type Doing = { readonly what: 'add' } | { readonly what: 'edit' | 'remove'; readonly contact: Contact }

/** Whom to reach at an authority; its administrators keep them here. */
export const Contacts = ({ authority }: { authority: Authority }): ReactNode => {
  const { t } = useWords()
  const { id, contacts, own, mayEditContacts } = authority
  const [doing, setDoing] = useState<Doing | undefined>(undefined)
  const close = () => setDoing(undefined)
  const add = mayEditContacts && (
    <Button
      look={contacts.length === 0 ? 'primary' : 'quiet'}
      small
      onClick={() => setDoing({ what: 'add' })}
    >
      {t('directory:contacts.add')}
    </Button>
  )
  return (
    <Card title={t('directory:contacts.title')} aside={contacts.length > 0 && add}>
      {mayEditContacts && <ConfirmContacts authority={authority} />}
      {contacts.length === 0 ? (
        <EmptyState
          title={t(own ? 'directory:contacts.noneOwn' : 'directory:contacts.none')}
          action={add || undefined}
        >
          {t(own ? 'directory:contacts.noneOwnHelp' : 'directory:contacts.noneHelp')}
        </EmptyState>
      ) : (
        <ul className="contacts">
          {contacts.map((contact) => (
            <ContactEntry
              key={contact.id}
              contact={contact}
              onEdit={mayEditContacts ? () => setDoing({ what: 'edit', contact }) : undefined}
              onRemove={mayEditContacts ? () => setDoing({ what: 'remove', contact }) : undefined}
            />
          ))}
        </ul>
      )}
      {doing?.what === 'add' && <ContactForm authorityId={id} contact={undefined} onClose={close} />}
      {doing?.what === 'edit' && <ContactForm authorityId={id} contact={doing.contact} onClose={close} />}
      {doing?.what === 'remove' && <RemoveContact authorityId={id} contact={doing.contact} onClose={close} />}
    </Card>
  )
}
