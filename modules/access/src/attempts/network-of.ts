import { isIPv6 } from 'node:net'

/** Whoever has one IPv6 address has the 2^64 beside it: guesses are counted for the /64 (RFC 4291, 2.5.1). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [left = '', right] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const groups = left === '' ? [] : left.split(':')
  const after = right ? right.split(':').length : 0
  const zeros = right === undefined ? 0 : 8 - groups.length - after
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(right ? right.split(':') : [])]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
