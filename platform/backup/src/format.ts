import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

/**
 * A backup is JSON lines, gzipped, encrypted with age (age-encryption.org/v1): any age tool and gunzip open it.
 * Row lines carry the row as PostgreSQL wrote it, never parsed here, so that no number loses a digit.
 */
export const FORMAT = 'beffroi-backup-1'

export interface Header {
  readonly format: typeof FORMAT
  readonly createdAt: string
  /** `set/name` of every migration that had run. */
  readonly migrations: readonly string[]
}

export interface TableSummary {
  readonly rows: number
  readonly digest: string
}

export interface Closing {
  readonly tables: Readonly<Record<string, TableSummary>>
  readonly files: number
}

export type BackupRecord =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'sequence'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly hash: string }
  | { readonly kind: 'chunk'; readonly bytes: Buffer }
  | { readonly kind: 'end'; readonly closing: Closing }

const ROW = /^\{"table":"([^"]+)","row":(.*)\}$/s

export function encode(record: BackupRecord): string {
  switch (record.kind) {
    case 'header':
      return `${JSON.stringify({ header: record.header })}\n`
    case 'row':
      return `{"table":${JSON.stringify(record.table)},"row":${record.row}}\n`
    case 'sequence':
      return `${JSON.stringify({ sequence: record.name, value: record.value })}\n`
    case 'file':
      return `${JSON.stringify({ file: record.hash })}\n`
    case 'chunk':
      return `${JSON.stringify({ chunk: record.bytes.toString('base64') })}\n`
    case 'end':
      return `${JSON.stringify({ end: record.closing })}\n`
  }
}

/** Undefined for a line that is none of ours. */
export function decode(line: string): BackupRecord | undefined {
  const row = ROW.exec(line)
  if (row?.[1] && row[2]) return { kind: 'row', table: row[1], row: row[2] }
  const value = parse(line)
  if (value === undefined) return undefined
  if ('header' in value) return { kind: 'header', header: value.header as Header }
  if ('sequence' in value) {
    return { kind: 'sequence', name: String(value.sequence), value: String(value.value) }
  }
  if ('file' in value) return { kind: 'file', hash: String(value.file) }
  if ('chunk' in value) return { kind: 'chunk', bytes: Buffer.from(String(value.chunk), 'base64') }
  if ('end' in value) return { kind: 'end', closing: value.end as Closing }
  return undefined
}

export async function* decodeLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<BackupRecord | undefined> {
  const lines = createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) yield decode(line)
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
