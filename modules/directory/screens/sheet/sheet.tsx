import {
  Answered,
  DemoMark,
  Link,
  Page,
  PrintButton,
  PrintFrame,
  usePathParameter,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/naming/in-language.ts'
import { type Authority, type Contact, useAuthority } from '../api.ts'
import '../directory.css'
import { sayHours } from '../parts/hours.ts'
import { callLink } from '../parts/names.ts'
import { oldestConfirmation } from '../parts/oldest-confirmation.ts'

const linesOnASheet = 8

/** A4, for the wall beside the telephone: when the network is down, the directory is paper. */
export const Screen = (): ReactNode => {
  const question = useAuthority(usePathParameter('authorityId'))
  return (
    <Answered question={question} whole>
      {(authority) => <Sheet authority={authority} />}
    </Answered>
  )
}

const Sheet = ({ authority }: { authority: Authority }): ReactNode => {
  const { t, language, day } = useWords()
  const { id, name, kind, address, contacts, code, fictitious } = authority
  const shown = inLanguage(name, language)
  const oldest = oldestConfirmation(contacts)
  return (
    <PrintFrame
      reference={`${t(`directory:kind.${kind}`)} ${code}`}
      address={`${window.location.origin}/directory/${id}`}
    >
      <Page
        before={
          <span className="screen-only">
            <Link to={`/directory/${id}`}>{shown}</Link>
          </span>
        }
        title={
          <>
            {t('directory:sheet.of', { name: shown })}
            {fictitious && (
              <>
                {' '}
                <DemoMark />
              </>
            )}
          </>
        }
        lede={
          oldest === undefined
            ? t('directory:sheet.stateUnconfirmed')
            : t('directory:sheet.state', { day: day(oldest) })
        }
        actions={<PrintButton />}
      >
        {address !== undefined && <p>{address}</p>}
        {contacts.length > 0 && <SheetTable contacts={contacts} />}
        <section className="sheet-blank">
          <h2>{t('directory:sheet.notes')}</h2>
          {Array.from({ length: Math.max(3, linesOnASheet - contacts.length) }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike and never move.
            <div key={line} className="sheet-line" />
          ))}
        </section>
      </Page>
    </PrintFrame>
  )
}

const SheetTable = ({ contacts }: { contacts: readonly Contact[] }): ReactNode => {
  const { t } = useWords()
  return (
    <div className="data-table">
      <table className="table table-plain">
        <caption className="visually-hidden">{t('directory:contacts.title')}</caption>
        <thead>
          <tr>
            {(['function', 'name', 'phone', 'email', 'hours'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`directory:sheet.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td className="cell-wide">
                <strong>{t(`directory:function.${contact.function}`)}</strong>
                {contact.deputy && <span className="soft"> {t('directory:contacts.deputy')}</span>}
              </td>
              <td data-label={t('directory:sheet.name')}>{contact.label}</td>
              <td data-label={t('directory:sheet.phone')} className="sheet-phone">
                {contact.phone !== undefined && <a href={callLink(contact.phone)}>{contact.phone}</a>}
              </td>
              <td data-label={t('directory:sheet.email')}>
                {contact.email !== undefined && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              </td>
              <td data-label={t('directory:sheet.hours')}>
                {contact.hours && sayHours(contact.hours, (one) => t(`directory:weekday.${one}`))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
