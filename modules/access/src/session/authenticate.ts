import type { Actor } from '@beffroi/acts'
import type { Clock } from '@beffroi/clock'
import type { Database } from '@beffroi/database'
import { type AccessSettings, standardSettings } from '../settings.ts'
import { findOpenSession, touchSession } from './session-store.ts'
import { hashToken } from './token.ts'

/** Longer would let a session that another machine ended live on (V8.3.2: within a second). */
const keptFor = 1000
const mostKept = 5000
/** A session is written to at most this often, however busy it is. */
const touchEvery = 60_000

export interface Authenticator {
  (token: string): Promise<Actor | undefined>
  /** To be called after every commit that announced facts: an ended session is refused by the next request. */
  forget(): void
}

export interface AuthenticatorParts {
  readonly database: Database
  readonly clock: Clock
  readonly settings?: AccessSettings
}

/** Tells who a session token stands for, with the roles of this moment. */
export function createAuthenticator(parts: AuthenticatorParts): Authenticator {
  const kept = new Map<string, { readonly actor: Actor | undefined; readonly at: number }>()
  // Requests of one session that come together ask once.
  const asked = new Map<string, Promise<Actor | undefined>>()
  // An answer that was on its way while something ended may be out of date: it is used once and not kept.
  let generation = 0
  const ask = async (hash: string, now: Date) => {
    const before = generation
    const actor = await look(parts, hash, now)
    if (before === generation) {
      if (kept.size >= mostKept) kept.clear()
      kept.set(hash, { actor, at: now.getTime() })
    }
    return actor
  }
  const authenticate = async (token: string) => {
    const hash = hashToken(token)
    const now = parts.clock.now()
    const known = kept.get(hash)
    if (known && Math.abs(now.getTime() - known.at) < keptFor) return known.actor
    const already = asked.get(hash)
    if (already) return already
    const answer = ask(hash, now).finally(() => {
      if (asked.get(hash) === answer) asked.delete(hash)
    })
    asked.set(hash, answer)
    return answer
  }
  const forget = () => {
    generation++
    kept.clear()
    // Who asks from now on must not be given an answer that was on its way.
    asked.clear()
  }
  return Object.assign(authenticate, { forget })
}

// Nobody is signed in yet while this is found out, so it cannot run in anybody's scope: platform reach.
async function look({ database, clock, settings }: AuthenticatorParts, hash: string, now: Date) {
  const found = await database.transaction({ reach: 'platform', readOnly: true }, (transaction) =>
    findOpenSession(transaction, hash, now),
  )
  if (!found) return undefined
  if (now.getTime() - found.last_seen_at.getTime() >= touchEvery) {
    await database.transaction({ reach: 'platform' }, (transaction) =>
      touchSession(transaction, found.session, clock.now(), settings ?? standardSettings),
    )
  }
  const actor: Actor = {
    kind: 'person',
    label: found.name,
    person: found.person,
    organisation: found.organisation,
    roles: found.roles,
    session: found.session,
    language: found.language,
  }
  return actor
}
