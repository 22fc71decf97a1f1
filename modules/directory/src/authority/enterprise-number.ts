/**
 * A Belgian enterprise number (KBO/BCE): ten digits, the first 0 or 1, the last two are 97 − (the first eight mod 97).
 * Dots, spaces and the `BE` of a VAT number are accepted; nine digits are an old number without its leading 0.
 * Gives the ten digits, or undefined when it is not such a number.
 */
export function readEnterpriseNumber(written: string): string | undefined {
  const digits = written
    .trim()
    .replace(/^BE\s*/i, '')
    .replace(/[.\s]/g, '')
  const full = digits.length === 9 ? `0${digits}` : digits
  if (!/^[01]\d{9}$/.test(full)) return undefined
  return 97 - (Number(full.slice(0, 8)) % 97) === Number(full.slice(8)) ? full : undefined
}

/** `0202239951` as it is printed: 0202.239.951. */
export function showEnterpriseNumber(digits: string): string {
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`
}
