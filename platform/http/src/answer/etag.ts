import { createHash } from 'node:crypto'

/** A strong validator (RFC 9110 section 8.8.3): the version of the record if it tells one, then what was sent. */
export function etagOf(body: string, answer: unknown, language: string): string {
  const digest = createHash('sha256').update(language).update(body).digest('base64url').slice(0, 22)
  const version = versionOf(answer)
  return version === undefined ? `"${digest}"` : `"${version}-${digest}"`
}

function versionOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return undefined
  const { version } = answer
  return typeof version === 'number' && Number.isSafeInteger(version) && version >= 0
    ? String(version)
    : undefined
}

/** If-None-Match (RFC 9110 section 13.1.2); weak comparison. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
