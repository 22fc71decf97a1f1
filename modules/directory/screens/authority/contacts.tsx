import { Button, Card, EmptyState, useWords } from '@beffroi/ui'
import { type ReactNode, useState } from 'react'
import type { Authority } from '../api.ts'
import { ConfirmContacts } from './confirm-contacts.tsx'
import { ContactEntry } from './contact-entry.tsx'
import { ContactForm } from './contact-form.tsx'
import { RemoveContact } from './remove-contact.tsx'

type Doing = { readonly what: 'add' } | { readonly what: 'edit' | 'remove'; readonly id: string }

/** Whom to reach at an authority; its administrators keep them here. */
export const Contacts = ({ authority }: { authority: Authority }): ReactNode => {
  const { t } = useWords()
  const { id, contacts, own, mayEditContacts } = authority
  const [doing, setDoing] = useState<Doing | undefined>(undefined)
  const close = () => setDoing(undefined)
  // Looked up anew at each answer, so that the form knows the version that stands now.
  const chosen = doing && 'id' in doing ? contacts.find((contact) => contact.id === doing.id) : undefined
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
              onEdit={mayEditContacts ? () => setDoing({ what: 'edit', id: contact.id }) : undefined}
              onRemove={mayEditContacts ? () => setDoing({ what: 'remove', id: contact.id }) : undefined}
            />
          ))}
        </ul>
      )}
      {doing?.what === 'add' && <ContactForm authorityId={id} contact={undefined} onClose={close} />}
      {doing?.what === 'edit' && chosen && <ContactForm authorityId={id} contact={chosen} onClose={close} />}
      {doing?.what === 'remove' && chosen && (
        <RemoveContact authorityId={id} contact={chosen} onClose={close} />
      )}
    </Card>
  )
}
