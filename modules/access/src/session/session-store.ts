import type { ActContext, Actor } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { sessionEnded } from '../events.ts'
import type { AccessParts } from '../parts.ts'
import type { AccessSettings } from '../settings.ts'
import { type AccessTables, tables } from '../tables.ts'
import { hashToken, newToken } from './token.ts'

const hour = 3_600_000
const day = 24 * hour

/** What the caller is given once, when the session begins. */
export interface BegunSession {
  readonly id: string
  readonly token: string
  readonly expiresAt: string
}

/** Begins a session. `until` bounds it when it takes the place of another one. */
export async function beginSession(
  { transaction, now, newId }: ActContext,
  { settings }: AccessParts,
  whose: { readonly person: string; readonly organisation: string; readonly until?: Date },
): Promise<BegunSession> {
  const session = { id: newId(), token: newToken() }
  const until = whose.until ?? new Date(now.getTime() + settings.absoluteDays * day)
  await tables(transaction)
    .insertInto('access.session')
    .values({
      id: session.id,
      token_hash: hashToken(session.token),
      person: whose.person,
      organisation: whose.organisation,
      created_at: now,
      last_seen_at: now,
      idle_expires_at: new Date(now.getTime() + settings.idleHours * hour),
      absolute_expires_at: until,
      ended_at: null,
    })
    .execute()
  return { ...session, expiresAt: until.toISOString() }
}

type Which = (is: ExpressionBuilder<AccessTables, 'access.session'>) => Expression<SqlBool>

/** Ends every open session that is meant, and announces each, so that no cache keeps it. */
export async function endSessions(
  { transaction, now, announce }: ActContext,
  which: Which,
): Promise<readonly { readonly id: string; readonly absoluteExpiresAt: Date }[]> {
  const ended = await tables(transaction)
    .updateTable('access.session')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where(which)
    .returning(['id', 'person', 'organisation', 'absolute_expires_at'])
    .execute()
  for (const { id, person, organisation } of ended) {
    announce(sessionEnded, {
      subject: { type: 'session', id },
      organisation,
      payload: { session: id, person },
    })
  }
  return ended.map(({ id, absolute_expires_at }) => ({ id, absoluteExpiresAt: absolute_expires_at }))
}

/** Whoever signs in leaves nothing of the session that this browser had before (CVE-2026-23624). */
export async function endOwnSession(context: ActContext): Promise<Date | undefined> {
  const session = sessionOf(context.actor)
  if (!session) return undefined
  const [ended] = await endSessions(context, (is) => is('id', '=', session))
  return ended?.absoluteExpiresAt
}

function sessionOf(actor: Actor): string | undefined {
  return actor.kind === 'person' ? actor.session : undefined
}

/** The session of a token, if it is open, with what its person may do for its organisation now. */
export function findOpenSession(transaction: Transaction, hash: string, now: Date) {
  return tables(transaction)
    .selectFrom('access.session as session')
    .innerJoin('access.person as person', 'person.id', 'session.person')
    .innerJoin('access.membership as membership', (join) =>
      join
        .onRef('membership.person', '=', 'session.person')
        .onRef('membership.organisation', '=', 'session.organisation'),
    )
    .select([
      'session.id as session',
      'session.person',
      'session.organisation',
      'session.last_seen_at',
      'person.name',
      'person.language',
      'membership.roles',
    ])
    .where('session.token_hash', '=', hash)
    .where('session.ended_at', 'is', null)
    .where('session.idle_expires_at', '>', now)
    .where('session.absolute_expires_at', '>', now)
    .executeTakeFirst()
}

/** It was used: from now on it may rest as long again. */
export function touchSession(
  transaction: Transaction,
  session: string,
  now: Date,
  { idleHours }: AccessSettings,
) {
  return tables(transaction)
    .updateTable('access.session')
    .set({ last_seen_at: now, idle_expires_at: new Date(now.getTime() + idleHours * hour) })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute()
}
