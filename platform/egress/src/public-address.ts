import ipaddr from 'ipaddr.js'

// RFC 4291 2.5.4 and IANA: only this block is given out. It leaves out ::a.b.c.d, which reaches IPv4 on some hosts.
const givenOut = ipaddr.parseCIDR('2000::/3')
// A public number, yet the door to the secrets of a virtual machine in one large cloud.
const cloudDoors = ['168.63.129.16']

/** Whether an address is one of the open internet: not this machine, not a private, reserved or special network. */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address)
  if (parsed?.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' ? !cloudDoors.includes(parsed.toString()) : parsed.match(givenOut)
}

/** Private networks that an operator may open by the name of a host; never link-local, where metadata lives. */
export function isPrivateAddress(address: string): boolean {
  return ['private', 'uniqueLocal', 'loopback', 'carrierGradeNat'].includes(
    parseAddress(address)?.range() ?? '',
  )
}

export function isInNetwork(address: string, network: string): boolean {
  const parsed = parseAddress(address)
  const [base, bits] = networkOf(network)
  return parsed !== undefined && parsed.kind() === base.kind() && parsed.match(base, bits)
}

/** IPv4 written as IPv6 counts as the IPv4 it is. */
function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined
}

function networkOf(network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (network.includes('/')) return ipaddr.parseCIDR(network)
  const base = ipaddr.parse(network)
  return [base, base.kind() === 'ipv4' ? 32 : 128]
}
