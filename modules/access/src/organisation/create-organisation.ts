import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { organisationCreated } from '../events.ts'
import { languageField, nameField } from '../person/fields.ts'
import { isTheHouse } from '../policies.ts'
import { insertOrganisation } from './organisation-store.ts'
import { organisationKinds } from './roles.ts'

/** Lets an organisation take part. */
export const createOrganisation = defineAct({
  name: 'access.create-organisation',
  input: z.strictObject({
    id: z.uuid().optional(),
    name: nameField,
    kind: z.enum(organisationKinds),
    language: languageField,
    fictitious: z.boolean().default(false),
  }),
  output: z.object({ id: z.uuid() }),
  // It belongs to itself, and nobody acts for it yet.
  reach: 'platform',
  allow: isTheHouse,
  about: (input, outcome) => ({
    type: 'organisation',
    id: outcome?.id ?? input.id ?? '',
    ...(outcome ? { organisation: outcome.id } : {}),
  }),
  run: async ({ transaction, now, newId, announce }, { id = newId(), ...organisation }) => {
    await insertOrganisation(transaction, now, { id, ...organisation })
    announce(organisationCreated, {
      subject: { type: 'organisation', id },
      organisation: id,
      payload: { organisation: id },
    })
    return { id }
  },
})
