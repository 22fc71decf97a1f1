import { Button, Icon, Tag, useNow, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Contact } from '../api.ts'
import { ago } from '../parts/ago.ts'
import { sayHours } from '../parts/hours.ts'
import { callLink } from '../parts/names.ts'

/** One contact: its function, how to reach it, and how fresh that is. */
export const ContactEntry = ({
  contact,
  onEdit,
  onRemove,
}: {
  contact: Contact
  onEdit?: (() => void) | undefined
  onRemove?: (() => void) | undefined
}): ReactNode => {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const { phone, email, label, hours, deputy, visibility, confirmedAt, source } = contact
  const what = t(`directory:function.${contact.function}`)
  const name = label ?? what
  return (
    <li className="contact">
      <div className="contact-who">
        <p className="contact-function">
          {what}
          {deputy && <Tag>{t('directory:contacts.deputy')}</Tag>}
          {visibility === 'members' && (
            <span title={t('directory:contacts.membersOnly')}>
              <Tag tone="watch">{t('directory:contacts.restricted')}</Tag>
            </span>
          )}
        </p>
        {label !== undefined && <p className="contact-name">{label}</p>}
        <p className="contact-fresh">
          {confirmedAt === undefined
            ? `${source} : ${t('directory:contacts.published')}`
            : t('directory:contacts.confirmed', { ago: ago(confirmedAt, new Date(now), language) })}
        </p>
      </div>
      <div className="contact-how">
        {phone !== undefined && (
          <a className="contact-phone" href={callLink(phone)}>
            <Icon name="phone" />
            {phone}
          </a>
        )}
        {email !== undefined && (
          <a className="contact-mail" href={`mailto:${email}`}>
            <Icon name="mail" />
            {email}
          </a>
        )}
        {hours !== undefined && (
          <span className="contact-hours">{sayHours(hours, (day) => t(`directory:weekday.${day}`))}</span>
        )}
      </div>
      {onEdit !== undefined && onRemove !== undefined && (
        <div className="contact-change">
          <Button small onClick={onEdit} aria-label={t('directory:contacts.editOf', { name })}>
            {t('directory:contacts.edit')}
          </Button>
          <Button
            look="plain"
            small
            onClick={onRemove}
            aria-label={t('directory:contacts.removeOf', { name })}
          >
            {t('directory:contacts.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
