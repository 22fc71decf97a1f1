export const redacted = '[redacted]'

const secretKey =
  /pass(word|phrase|wd|code)?$|token|secret|totp|^otp|cookie|authori[sz]ation|api-?_?key|private-?_?key|credential|recovery-?_?code|session-?_?id/i

// A code may be a refusal, an error of the system or of SQL, all needed to understand a log; anything
// else under that name may be the six digits of a second factor or a recovery code.
const knownCode = /^([a-z][a-z0-9-]*\.[a-z0-9-]+|E[A-Z]{2,14}|[A-Z]{2,}(_[A-Z0-9]+)+|[0-9A-Z]{5})$/

const secretValues: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, redacted],
  [/otpauth:\/\/\S+/gi, redacted],
  [/\b(Bearer|Basic|Digest)\s+[A-Za-z0-9+/=._~-]{8,}/gi, `$1 ${redacted}`],
  [/\beyJ[\w-]{4,}\.[\w-]{4,}\.[\w-]*/g, redacted],
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s/@]+@/gi, `$1${redacted}@`],
  [/((?:set-)?cookie["']?\s*[:=]\s*)[^\r\n]+/gi, `$1${redacted}`],
  [/(authori[sz]ation["']?\s*[:=]\s*)[^\r\n,}]+/gi, `$1${redacted}`],
  [
    /((?:pass(?:word|phrase|wd|code)?|[\w-]*token|[\w-]*secret|totp|otp|api[-_]?key|(?<![\w-])code)["']?\s*[:=]\s*)(?!\[redacted\])("[^"]*"|'[^']*'|[^\s&;,"'}]+)/gi,
    `$1${redacted}`,
  ],
  // A word this long that mixes cases and digits is a random token; hashes are lower-case and ids are shorter.
  [/(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{43,}(?![\w-])/g, redacted],
]

export function redactText(text: string): string {
  return secretValues.reduce((kept, [pattern, mask]) => kept.replace(pattern, mask), text)
}

/** A copy of a log entry in which every secret is masked, whatever its depth. Input is what JSON can say. */
export function redact(value: unknown, key = ''): unknown {
  if (hidesSecret(key, value)) return redacted
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value)) return value.map((item) => redact(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redact(item, name)]))
}

function hidesSecret(key: string, value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'boolean') return false
  if (key.toLowerCase() !== 'code') return secretKey.test(key)
  return typeof value === 'string' ? !knownCode.test(value) : typeof value !== 'number' || value > 999
}
