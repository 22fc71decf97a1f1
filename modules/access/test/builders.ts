import type { Actor } from '@beffroi/acts'
import { anonymous, systemActor } from '@beffroi/acts'
import { accepted, openTestHouse, type TestHouse } from '@beffroi/acts/testing'
import { auditStatement } from '@beffroi/audit'
import { migrations as auditMigrations } from '@beffroi/audit/migrations'
import type { Language } from '@beffroi/i18n'
import { migrations as mailMigrations } from '@beffroi/mail/migrations'
import { accessActs } from '../src/acts.ts'
import { migrations } from '../src/migrations/index.ts'
import { createOrganisation } from '../src/organisation/create-organisation.ts'
import type { OrganisationKind, Role } from '../src/organisation/roles.ts'
import { type AccessParts, accessParts } from '../src/parts.ts'
import { createPasswordHasher } from '../src/password/password-hasher.ts'
import { type Authenticator, createAuthenticator } from '../src/session/authenticate.ts'
import type { AccessSettings } from '../src/settings.ts'

/** Cheap on purpose: tests are about who gets in, not about how long a hash takes. */
export const cheapHasher = () => createPasswordHasher({ cost: { logN: 4, r: 1, p: 1 }, mayWait: 1000 })

export const aPassword = 'un mot de passe assez long'

export interface AccessHouse extends TestHouse {
  readonly acts: ReturnType<typeof accessActs>
  readonly parts: AccessParts
  readonly authenticate: Authenticator
  /** Makes an organisation and gives its id. */
  organisation(made: { name?: string; kind?: OrganisationKind; language?: Language }): Promise<string>
  /** Makes a person with an account and gives its id. */
  person(made: PersonMade): Promise<string>
  /** Makes a person who has signed in, as the acts see him. */
  signedIn(made: PersonMade): Promise<Actor>
  /** Signs in and gives the token of the session. */
  token(email: string, password?: string): Promise<string>
  /** The mails that were written to an address, the oldest first. */
  mailsTo(email: string): Promise<{ subject: string; text: string; language: string }[]>
}

export interface PersonMade {
  readonly email: string
  readonly organisation: string
  readonly roles: Role[]
  readonly name?: string
  readonly language?: Language
}

export async function openAccessHouse(settings: Partial<AccessSettings> = {}): Promise<AccessHouse> {
  const house = await openTestHouse({
    migrations: [mailMigrations, auditMigrations, migrations],
    audit: auditStatement,
  })
  const parts = accessParts({
    publicUrl: 'https://beffroi.example',
    secondStepKey: Buffer.alloc(32, 7),
    passwords: cheapHasher(),
    settings,
  })
  const acts = accessActs(parts)
  const authenticate = createAuthenticator({ database: house.database, clock: house.clock })
  const theHouse = systemActor('test')
  const token = async (email: string, password = aPassword) => {
    const { session } = accepted(await house.act(acts.signIn, anonymous('fr'), { email, password }))
    if (!session) throw new Error('a code is asked')
    return session.token
  }
  const person = async ({ name = 'Marie Lambert', language = 'fr', ...made }: PersonMade) =>
    accepted(await house.act(acts.createPerson, theHouse, { ...made, name, language, password: aPassword }))
      .id
  return {
    ...house,
    acts,
    parts,
    authenticate,
    token,
    person,
    organisation: async ({ name = 'Commune de Clairval', kind = 'authority', language = 'fr' }) =>
      accepted(await house.act(createOrganisation, theHouse, { name, kind, language, fictitious: true })).id,
    signedIn: async (made) => {
      await person(made)
      const actor = await authenticate(await token(made.email))
      if (!actor) throw new Error('not signed in')
      return actor
    },
    mailsTo: (email) =>
      house.database.transaction({ reach: 'platform', readOnly: true }, async (transaction) => {
        const { rows } = await transaction.query(
          'select subject, body as text, language from mail.outgoing where recipient = $1 order by queued_at, id',
          [email],
        )
        return rows as { subject: string; text: string; language: string }[]
      }),
  }
}
