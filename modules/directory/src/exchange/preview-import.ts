import { createHash } from 'node:crypto'
import { defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { authorityKinds } from '../authority/authority.ts'
import { refusals } from '../errors.ts'
import { wording } from '../naming/wording.ts'
import { mayKeepTheRegister } from '../policies.ts'
import { compareImport, type ImportPlan } from './compare-import.ts'
import { mostBytes, readImport } from './read-import.ts'

export const importInput = {
  format: z.enum(['csv', 'json']),
  content: z
    .base64()
    .max(4 * mostBytes)
    .describe('The bytes of the file, so that its encoding is found out here and not by the sender.'),
}

const problem = z.object({
  line: z.int().describe('Of a CSV file the line; of a JSON list the place, from 1.'),
  column: z.string().exactOptional(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const importCounts = z.object({ new: z.int(), changed: z.int(), same: z.int(), refused: z.int() })

/** What an import would do, line by line; nothing is written. */
export const previewImport = defineQuestion({
  name: 'directory.preview-import',
  input: z.strictObject(importInput),
  output: z.object({
    counts: importCounts,
    changes: z.array(
      z.object({
        line: z.int(),
        status: z.enum(['new', 'changed']),
        kind: z.enum(authorityKinds),
        code: z.string(),
        name: wording,
        fields: z.array(
          z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
        ),
      }),
    ),
    problems: z.array(problem),
    digest: z.string().describe('Give it back with the import: then exactly this is done, or nothing.'),
  }),
  // The command line on the machine itself acts for no organisation.
  reach: 'platform',
  allow: mayKeepTheRegister,
  run: async ({ transaction }, { format, content }) => {
    const bytes = Buffer.from(content, 'base64')
    if (bytes.length > mostBytes) return refusals['import-too-large']({ limit: mostBytes })
    const plan = await compareImport(transaction, readImport(format, bytes))
    return {
      counts: countsOf(plan),
      changes: plan.planned.flatMap(({ line, status, record, changes }) =>
        status === 'same'
          ? []
          : { line, status, kind: record.kind, code: record.code, name: record.name, fields: [...changes] },
      ),
      problems: plan.problems.map((of) => ({ ...of, details: { ...of.details } })),
      digest: planDigest(bytes, plan),
    }
  },
})

export function countsOf({ planned, problems }: ImportPlan): z.output<typeof importCounts> {
  const count = (status: string) => planned.filter((change) => change.status === status).length
  // One refused row may have several problems; a problem of the whole file stands on line 1.
  const refused = new Set(problems.map(({ line }) => line)).size
  return { new: count('new'), changed: count('changed'), same: count('same'), refused }
}

/** Changes when the file changes, and when one of the records it touches has changed in the meantime. */
export function planDigest(bytes: Uint8Array, { planned }: ImportPlan): string {
  const standing = planned.map(({ before }) => [before?.id ?? null, before?.version ?? null])
  return createHash('sha256').update(bytes).update(JSON.stringify(standing)).digest('hex')
}
