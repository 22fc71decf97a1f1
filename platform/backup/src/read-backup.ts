import { createHash } from 'node:crypto'
import { isRefusal, type Refusal } from '@beffroi/errors'
import { type BackupRecord, type Closing, decodeLines, FORMAT, type Header } from './format.ts'
import { MultisetDigest } from './multiset-digest.ts'
import { refusals } from './refusals.ts'
import { unseal } from './sealing.ts'

export interface CheckedBackup extends Closing {
  readonly header: Header
}

/**
 * Reads a backup from the first byte to the last and recomputes every digest. `visit` sees each record as it
 * passes: nothing it did may be kept unless the whole answer is a CheckedBackup.
 */
export async function readBackup(
  sealed: AsyncIterable<Uint8Array>,
  secret: string,
  visit: (record: BackupRecord) => Promise<undefined | Refusal> = async () => undefined,
): Promise<CheckedBackup | Refusal> {
  try {
    return await check(decodeLines(await unseal(sealed, secret)), visit)
  } catch (error) {
    if (error instanceof VisitFailed) throw error.cause
    const reason = error instanceof Error ? error.message : String(error)
    if (/no identity matched/i.test(reason)) return refusals['wrong-key']()
    return refusals.damaged({ reason })
  }
}

/** A failure of the visitor is not damage of the backup: it keeps its own name. */
class VisitFailed extends Error {}

async function check(
  records: AsyncIterable<BackupRecord | undefined>,
  visit: (record: BackupRecord) => Promise<undefined | Refusal>,
): Promise<CheckedBackup | Refusal> {
  let header: Header | undefined
  let end: Closing | undefined
  let file: { name: string; hash: ReturnType<typeof createHash> } | undefined
  let files = 0
  const digests = new Map<string, MultisetDigest>()

  const fileIsWhole = () => !file || file.hash.digest('hex') === file.name
  for await (const record of records) {
    if (!record || end) return refusals.damaged({ reason: 'a line that is not a record' })
    if (!header && record.kind !== 'header') return refusals['not-a-backup']()
    if (record.kind === 'header') {
      if (record.header.format !== FORMAT) return refusals['not-a-backup']()
      header = record.header
    }
    if (record.kind === 'row') digestOf(digests, record.table).add(record.row)
    if (record.kind === 'chunk') file?.hash.update(record.bytes)
    if (record.kind === 'file' || record.kind === 'end') {
      if (!fileIsWhole()) return refusals.damaged({ reason: `file ${file?.name}` })
      file = record.kind === 'file' ? { name: record.hash, hash: createHash('sha256') } : undefined
    }
    if (record.kind === 'file') files += 1
    if (record.kind === 'end') end = record.closing
    const stop = await visit(record).catch((cause: unknown) => {
      throw new VisitFailed('visit', { cause })
    })
    if (isRefusal(stop)) return stop
  }
  if (!header) return refusals['not-a-backup']()
  if (!end) return refusals.damaged({ reason: 'it ends too early' })
  const wrong = Object.entries(end.tables).find(([name, said]) => {
    const found = digestOf(digests, name)
    return found.count !== said.rows || found.hex() !== said.digest
  })
  if (wrong) return refusals.damaged({ reason: `table ${wrong[0]}` })
  if (files !== end.files) return refusals.damaged({ reason: 'files are missing' })
  return { header, ...end }
}

function digestOf(digests: Map<string, MultisetDigest>, table: string): MultisetDigest {
  const known = digests.get(table)
  if (known) return known
  const fresh = new MultisetDigest()
  digests.set(table, fresh)
  return fresh
}
