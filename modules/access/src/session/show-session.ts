import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { organisationView } from '../organisation/organisation.ts'
import { roles } from '../organisation/roles.ts'
import type { AccessParts } from '../parts.ts'
import { languageField } from '../person/fields.ts'
import { anybody } from '../policies.ts'
import { tables } from '../tables.ts'

const sessionView = z.object({
  person: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language: languageField,
    phone: z.string().optional(),
  }),
  organisation: organisationView,
  organisations: z.array(organisationView),
  roles: z.array(z.enum(roles)),
  demo: z.boolean(),
  secondStep: z.boolean(),
})

/** Who is signed in, for which organisation, and what he may choose from. That nobody is, is an answer too. */
export function showSession({ demoAccounts }: AccessParts) {
  return defineQuestion({
    name: 'access.show-session',
    input: z.strictObject({}),
    output: z.object({ session: sessionView.optional() }),
    allow: anybody,
    run: async ({ transaction, actor }) => {
      if (actor.kind !== 'person') return {}
      const person = await tables(transaction)
        .selectFrom('access.person')
        .select(['id', 'name', 'email', 'language', 'phone', 'second_step_since'])
        .where('id', '=', actor.person ?? '')
        .executeTakeFirst()
      const memberships = await tables(transaction)
        .selectFrom('access.membership as membership')
        .innerJoin('access.organisation as organisation', 'organisation.id', 'membership.organisation')
        .select(['organisation.id', 'name', 'kind', 'fictitious', 'roles'])
        .where('membership.person', '=', actor.person ?? '')
        .orderBy('name')
        .execute()
      const active = memberships.find(({ id }) => id === actor.organisation)
      if (!person || !active) return {}
      const { second_step_since, phone, ...who } = person
      const organisations = memberships.map(({ roles: _, ...organisation }) => organisation)
      const { roles: own, ...organisation } = active
      return {
        session: {
          person: { ...who, ...(phone ? { phone } : {}) },
          organisation,
          organisations,
          roles: own,
          demo: demoAccounts().length > 0,
          secondStep: second_step_since !== null,
        },
      }
    },
  })
}
