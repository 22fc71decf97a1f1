/**
 * What a telephone can dial, read leniently from what a person typed: `061 22 33 44 (poste 12)` is `+3261223344`.
 * A national number is read as Belgian. The text itself is kept as typed.
 */
export function dialOf(typed: string): string | undefined {
  const [main = ''] = typed.replace(/\(0\)/g, '').split(/(?<=\d[\s.(/-]*)(?:[a-z#;,]|\p{L})/iu)
  const international = /^\s*\(?\+/.test(main)
  const digits = main.replace(/\D/g, '')
  if (digits.length < 3 || digits.length > 15) return undefined
  if (international) return `+${digits}`
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  // Short numbers such as 112 are dialled as they are.
  if (digits.startsWith('0') && digits.length >= 9) return `+32${digits.slice(1)}`
  return digits
}
