import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { mayKeepTheRegister } from '../policies.ts'
import { territoryCodes } from '../territory/territory-store.ts'
import { authorityRecord } from './authority.ts'
import { authorityIdOf } from './authority-id.ts'
import { findAuthority, insertAuthorities } from './authority-store.ts'
import { digestOf, recordOf } from './record-digest.ts'

/** Adds one authority. The same one again is the same; another one under its code is refused. */
export const registerAuthority = defineAct({
  name: 'directory.register-authority',
  input: z.strictObject({
    ...authorityRecord.shape,
    nis2Class: authorityRecord.shape.nis2Class.default('unknown'),
    sectors: authorityRecord.shape.sectors.default([]),
    fictitious: authorityRecord.shape.fictitious.default(false),
    evidence: authorityRecord.shape.evidence.default({}),
  }),
  output: z.object({ id: z.uuid() }),
  // The register has no owner; it is kept for all.
  reach: 'platform',
  allow: mayKeepTheRegister,
  about: ({ kind, code }) => ({ type: 'authority', id: authorityIdOf(kind, code) }),
  run: async ({ transaction, now }, record) => {
    const id = authorityIdOf(record.kind, record.code)
    const before = await findAuthority(transaction, id)
    if (before) {
      return digestOf(recordOf(before)) === digestOf(record) ? { id } : refusals['code-taken']()
    }
    if (record.parent && !(await findAuthority(transaction, record.parent)))
      return refusals['authority-missing']()
    if (record.territory && !(await territoryCodes(transaction)).has(record.territory))
      return refusals['territory-missing']()
    await insertAuthorities(transaction, [record], { at: now })
    return { id }
  },
})
