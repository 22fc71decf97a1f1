import { isIP } from 'node:net'
import { isInNetwork, isPrivateAddress, isPublicAddress } from './public-address.ts'

/** What may be reached beyond the open internet on ports 80 and 443. */
export interface Allowance {
  mayUsePort(host: string, port: number): boolean
  mayConnect(host: string, port: number, address: string): boolean
}

interface AllowedHost {
  readonly host: string
  readonly port: number | undefined
}

const usualPorts: readonly number[] = [80, 443]

/**
 * Entries are `host` (on a usual port, also when its address is private), `host:port`, an address or a network
 * `10.1.0.0/16` (on any port). Only an address or a network written out opens what is link-local or reserved.
 */
export function allowance(entries: readonly string[], ports: readonly number[] = usualPorts): Allowance {
  const networks = entries.filter((entry) => isIP(entry.split('/')[0] ?? '') !== 0)
  const hosts: AllowedHost[] = entries
    .filter((entry) => !networks.includes(entry))
    .map((entry) => entry.toLowerCase().split(':'))
    .map(([host = '', port]) => ({ host, port: port === undefined ? undefined : Number(port) }))

  const isNamed = (host: string, port: number) =>
    hosts.some((allowed) => allowed.host === host && (allowed.port ?? port) === port && isOpen(allowed, port))
  const isOpen = (allowed: AllowedHost, port: number) => allowed.port !== undefined || ports.includes(port)
  const isInside = (address: string) => networks.some((network) => isInNetwork(address, network))

  return {
    // A name may lead into an open network; which ports that opens is known only when its address is.
    mayUsePort: (host, port) =>
      ports.includes(port) ||
      isNamed(host, port) ||
      (isIP(host) === 0 ? networks.length > 0 : isInside(host)),
    mayConnect(host, port, address) {
      if (isInside(address)) return true
      if (isNamed(host, port)) return isPublicAddress(address) || isPrivateAddress(address)
      return ports.includes(port) && isPublicAddress(address)
    },
  }
}
