import type { Transaction } from '@beffroi/database'
import type { FileHash, FileStore } from '@beffroi/files'
import type { TimedAct } from '@beffroi/jobs'

/** Which of these files records of one module name. Every module that keeps files gives one. */
export type NamedFiles = (
  transaction: Transaction,
  hashes: readonly FileHash[],
) => Promise<ReadonlySet<string>>

const aDay = 24 * 3_600_000

/**
 * Removes the files that no record names: an act that refused after its file was stored leaves one. A day is far
 * longer than any act takes between the two.
 */
export function sweepFiles(files: FileStore, named: readonly NamedFiles[]): TimedAct {
  return {
    name: 'server.sweep-files',
    every: '1 day',
    run: async ({ database, clock, log }) => {
      const before = new Date(clock.now().getTime() - aDay)
      const removed = await files.removeOrphans(before, (hashes) =>
        // A file may belong to any organisation: content is stored once for all.
        database.transaction({ reach: 'platform', readOnly: true }, async (transaction) => {
          const kept = new Set<string>()
          for (const namedIn of named) for (const hash of await namedIn(transaction, hashes)) kept.add(hash)
          return kept
        }),
      )
      if (removed > 0) log.info({ removed }, 'files that no record names are gone')
    },
  }
}
