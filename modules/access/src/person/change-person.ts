import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { isSignedIn } from '../policies.ts'
import { languageField, nameField, phoneField } from './fields.ts'
import { updatePerson } from './person-store.ts'

/** What a person changes about himself. The address and the roles are not among it. */
export const changePerson = defineAct({
  name: 'access.change-person',
  input: z.strictObject({
    name: nameField.optional(),
    language: languageField.optional(),
    /** null takes it away, as in a JSON Merge Patch (RFC 7396). */
    phone: phoneField.nullable().optional(),
  }),
  output: z.object({ id: z.uuid() }),
  allow: isSignedIn,
  about: (_, outcome) => ({ type: 'person', id: outcome?.id ?? '' }),
  run: async ({ transaction, actor }, { name, language, phone }) => {
    const id = actor.person ?? ''
    await updatePerson(transaction, id, {
      ...(name === undefined ? {} : { name }),
      ...(language === undefined ? {} : { language }),
      ...(phone === undefined ? {} : { phone }),
    })
    return { id }
  },
})
