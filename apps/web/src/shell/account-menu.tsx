import type { NavigationItem, SessionView } from '@beffroi/ui'
import {
  answered,
  DemoMark,
  draftsOf,
  Icon,
  LetterKeysSwitch,
  Link,
  MenuBox,
  safeStorage,
  useAct,
  useWords,
} from '@beffroi/ui'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { sessionApi } from '../session/session-api.ts'
import { SignOutDialog } from './sign-out-dialog.tsx'
import { ThemeChoices } from './theme-menu.tsx'

type AccountMenuProps = { session: SessionView; items: readonly NavigationItem[] }

export const AccountMenu = ({ session, items }: AccountMenuProps): ReactNode => {
  const { t } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const signOut = useAct(
    (_: object, options) => answered(sessionApi.POST('/api/v1/access/signOut', { body: {}, ...options })),
    // Nothing that was read stays in this page for the next person at the desk.
    { onDone: () => void client.resetQueries() },
  )
  const turnTo = useAct(
    (body: { organisationId: string }, options) =>
      answered(sessionApi.POST('/api/v1/access/session/organisation', { body, ...options })),
    { onDone: () => void client.resetQueries() },
  )
  const leave = () => {
    const drafts = draftsOf(safeStorage('device'), session.person.id)
    if (drafts.length > 0) setAsking(true)
    else void signOut.run({})
  }
  const label = (
    <>
      <Icon name="person" />
      <span className="shell-person">{session.person.name}</span>
    </>
  )
  return (
    <>
      <MenuBox label={label} end className="shell-menu">
        <p className="menu-note">
          <strong>{session.person.name}</strong>
          <br />
          {session.person.email}
        </p>
        {items.map((item) => (
          <Link key={item.to} to={item.to} className="menu-item">
            {t(item.label)}
          </Link>
        ))}
        <Organisations session={session} onTurn={(organisationId) => void turnTo.run({ organisationId })} />
        <ThemeChoices />
        <LetterKeysSwitch />
        <button type="button" className="menu-item" onClick={leave}>
          {t('web:shell.signOut')}
        </button>
      </MenuBox>
      <SignOutDialog
        open={asking}
        person={session.person.id}
        onClose={() => setAsking(false)}
        onLeave={() => {
          setAsking(false)
          void signOut.run({})
        }}
      />
    </>
  )
}

type OrganisationsProps = { session: SessionView; onTurn: (organisationId: string) => void }

/** For whom one acts: who belongs to several bodies chooses, and always sees which. */
const Organisations = ({ session, onTurn }: OrganisationsProps): ReactNode => {
  const { t } = useWords()
  return (
    <fieldset className="menu-group">
      <legend className="menu-note">{t('web:shell.actingFor')}</legend>
      {session.organisations.map((organisation) => (
        <button
          key={organisation.id}
          type="button"
          className="menu-item"
          aria-current={organisation.id === session.organisation.id}
          onClick={() => organisation.id !== session.organisation.id && onTurn(organisation.id)}
        >
          {organisation.name} {organisation.fictitious === true && <DemoMark />}
        </button>
      ))}
    </fieldset>
  )
}
