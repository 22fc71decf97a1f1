import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { findOrganisation } from '../organisation/organisation-store.ts'
import { roles as allRoles, rolesToGive } from '../organisation/roles.ts'
import { isSignedIn } from '../policies.ts'
import { tables } from '../tables.ts'

const memberView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  roles: z.array(z.enum(allRoles)),
  since: z.iso.datetime(),
  /** The second step of signing in is on. */
  secondStep: z.boolean(),
  lastSeenAt: z.iso.datetime().optional(),
})

const mostMembers = 1000

/** The colleagues: who they are, what they may do, when they were last here. */
export const listMembers = defineQuestion({
  name: 'access.list-members',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(memberView),
    total: z.int(),
    /** What the reader may give; empty for who administers nothing. */
    rolesToGive: z.array(z.enum(allRoles)),
  }),
  allow: isSignedIn,
  run: async ({ transaction, actor }) => {
    const organisation = await findOrganisation(transaction, actor.organisation ?? '')
    if (!organisation) return refusals['organisation-not-found']()
    const rows = await tables(transaction)
      .selectFrom('access.membership as membership')
      .innerJoin('access.person as person', 'person.id', 'membership.person')
      .select((select) => [
        'person.id',
        'person.name',
        'person.email',
        'person.phone',
        'person.second_step_since',
        'membership.roles',
        'membership.since',
        select
          .selectFrom('access.session as session')
          .select((of) => of.fn.max('session.last_seen_at').as('at'))
          .whereRef('session.person', '=', 'membership.person')
          .whereRef('session.organisation', '=', 'membership.organisation')
          .as('last_seen_at'),
      ])
      .where('membership.organisation', '=', organisation.id)
      .orderBy('person.name')
      .orderBy('person.id')
      .limit(mostMembers)
      .execute()
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        roles: row.roles,
        since: row.since.toISOString(),
        secondStep: row.second_step_since !== null,
        ...(row.phone ? { phone: row.phone } : {}),
        ...(row.last_seen_at ? { lastSeenAt: row.last_seen_at.toISOString() } : {}),
      })),
      total: rows.length,
      rolesToGive: [...rolesToGive(actor.roles, organisation.kind)],
    }
  },
})
