import { definePreparedAct } from '@beffroi/acts'
import { isUniqueViolation } from '@beffroi/database'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { memberJoined } from '../events.ts'
import { insertMember } from '../member/member-store.ts'
import { findOrganisation } from '../organisation/organisation-store.ts'
import { roles as allRoles, rolesIn } from '../organisation/roles.ts'
import type { AccessParts } from '../parts.ts'
import { checkNewPassword } from '../password/password-rules.ts'
import { isTheHouse } from '../policies.ts'
import { emailField, languageField, nameField, passwordField, phoneField } from './fields.ts'
import { insertPerson } from './person-store.ts'

/** Makes an account with its password, without an invitation: for the seed and the first administrator only. */
export function createPerson({ passwords }: AccessParts) {
  return definePreparedAct({
    name: 'access.create-person',
    input: z.strictObject({
      id: z.uuid().optional(),
      name: nameField,
      email: emailField,
      language: languageField,
      phone: phoneField.optional(),
      password: passwordField,
      organisation: z.uuid(),
      roles: z.array(z.enum(allRoles)).min(1),
    }),
    output: z.object({ id: z.uuid(), organisation: z.uuid() }),
    // The house makes it for another organisation than its own.
    reach: 'platform',
    secretOutcome: true,
    allow: isTheHouse,
    about: ({ organisation }, outcome) => ({ type: 'person', id: outcome?.id ?? '', organisation }),
    prepare: async (_, { password, email }) => {
      const refusal = checkNewPassword(password, email, 'password')
      if (refusal) return refusal
      return (await passwords.hash(password)) ?? refusals['sign-in-busy']({}, { retryAfterSeconds: 5 })
    },
    run: async ({ transaction, now, newId, announce }, input, hash) => {
      const organisation = await findOrganisation(transaction, input.organisation)
      if (!organisation) return refusals['organisation-not-found']()
      const valid = rolesIn(organisation.kind)
      if (!input.roles.every((role) => valid.includes(role))) return refusals['role-not-valid-here']()
      const person = { ...input, id: input.id ?? newId() }
      try {
        await insertPerson(transaction, now, person, hash)
      } catch (error) {
        if (isUniqueViolation(error)) return refusals['email-taken']()
        throw error
      }
      await insertMember(transaction, now, {
        person: person.id,
        organisation: organisation.id,
        roles: input.roles,
      })
      announce(memberJoined, {
        subject: { type: 'person', id: person.id },
        organisation: organisation.id,
        payload: { person: person.id, organisation: organisation.id },
      })
      return { id: person.id, organisation: organisation.id }
    },
  })
}
