const longest = 150
const longestEnding = 20

/** The name a sender gives in Content-Disposition (RFC 6266, RFC 8187), as text; undefined when there is none. */
export function sentName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const extended = /(?:^|[;\s])filename\*\s*=\s*UTF-8'[^']*'([^;\s]*)/i.exec(header)?.[1]
  if (extended !== undefined) return plainName(decoded(extended))
  const [, quoted, token] = /(?:^|[;\s])filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i.exec(header) ?? []
  return plainName(quoted === undefined ? token : quoted.replaceAll(/\\(.)/g, '$1'))
}

/** RFC 6266 with RFC 8187: the plain form for those who know no other, the true one after it. */
export function attachmentOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * Without what could lead somewhere (folders), break a line, or turn the reading direction so that an ending
 * seems another (CVE-2021-42574).
 */
function plainName(text: string | undefined): string | undefined {
  const name = (text ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
  if (!name || /^\.+$/.test(name)) return undefined
  if (name.length <= longest) return name
  const ending = /\.[^.]{1,15}$/.exec(name)?.[0] ?? ''
  // Cut between signs, not inside of one that takes two code units.
  const begin = name.slice(0, longest - longestEnding).replace(/[\ud800-\udbff]$/, '')
  return `${begin}${ending}`
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
