import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { authorityIdOf } from '../authority/authority-id.ts'
import { insertAuthorities, updateAuthority } from '../authority/authority-store.ts'
import { refusals } from '../errors.ts'
import { authorityChanged } from '../events.ts'
import { mayKeepTheRegister } from '../policies.ts'
import { compareImport, type PlannedChange } from './compare-import.ts'
import { countsOf, importCounts, importInput, planDigest } from './preview-import.ts'
import { mostBytes, readImport } from './read-import.ts'

/** Brings a file into the directory in one commit: all of it, or nothing. */
export const importDirectory = defineAct({
  name: 'directory.import-directory',
  input: z.strictObject({
    ...importInput,
    digest: z.string().max(100).describe('From the preview: what was read is what is done.'),
    leaveOutRefused: z
      .boolean()
      .default(false)
      .describe('Import the good lines although others are refused.'),
  }),
  output: importCounts,
  // The register has no owner; it is kept for all.
  reach: 'platform',
  allow: mayKeepTheRegister,
  about: () => ({ type: 'directory', id: 'import' }),
  run: async ({ transaction, actor, now, announce }, { format, content, digest, leaveOutRefused }) => {
    const bytes = Buffer.from(content, 'base64')
    if (bytes.length > mostBytes) return refusals['import-too-large']({ limit: mostBytes })
    const plan = await compareImport(transaction, readImport(format, bytes))
    const counts = countsOf(plan)
    if (plan.planned.length === 0) return refusals['import-unreadable']()
    if (counts.refused > 0 && !leaveOutRefused) return refusals['import-has-problems'](counts)
    if (planDigest(bytes, plan) !== digest) return refusals['import-changed-meanwhile']()

    const added = plan.planned.filter(({ status }) => status === 'new').map(({ record }) => record)
    await insertAuthorities(transaction, parentsFirst(added), { at: now })
    for (const { status, before, record } of plan.planned) {
      if (status === 'changed' && before) await updateAuthority(transaction, before.id, record, { at: now })
    }
    for (const change of plan.planned) {
      const organisation = change.before?.organisation ?? actor.organisation
      // Without an organisation (the command line, a body that has not joined) nobody is there to hear it.
      if (change.status !== 'same' && organisation)
        announce(authorityChanged, announcementOf(change, organisation))
    }
    return counts
  },
})

type Record = PlannedChange['record']

/** The whole list in an order in which each parent in it stands before its children. */
function parentsFirst(records: readonly Record[]): Record[] {
  const waiting = new Map(
    records.map((record) => [authorityIdOf(record.kind, record.code) as string, record]),
  )
  const ordered: Record[] = []
  const place = (id: string) => {
    const record = waiting.get(id)
    if (!record) return
    // Taken out first, so that a circle of parents ends.
    waiting.delete(id)
    if (record.parent) place(record.parent)
    ordered.push(record)
  }
  for (const id of [...waiting.keys()]) place(id)
  return ordered
}

function announcementOf({ status, record }: PlannedChange, organisation: string) {
  const authority: string = authorityIdOf(record.kind, record.code)
  const change = status === 'new' ? ('added' as const) : ('changed' as const)
  return { subject: { type: 'authority', id: authority }, organisation, payload: { authority, change } }
}
