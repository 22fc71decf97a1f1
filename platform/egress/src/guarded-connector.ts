import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Allowance } from './allowance.ts'
import { hostOf } from './check-url.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
}

/** Every address of a name, asked once for each connection. */
export type Resolver = (host: string) => Promise<readonly ResolvedAddress[]>

/** The name leads where nobody may go. */
export class DestinationRefused extends Error {
  override readonly name = 'DestinationRefused'
}

/** The name leads nowhere. */
export class UnknownHost extends Error {
  override readonly name = 'UnknownHost'
}

/**
 * The gate through which every connection is made, whoever asked for it. The name is resolved once, and the
 * connection goes to an address from that one answer: a second, different answer is never asked for.
 */
export function guardedConnector(
  allowed: Allowance,
  resolver: Resolver,
  patience: number,
): ReturnType<typeof buildConnector> {
  return (options, callback) => {
    const host = hostOf(options.hostname)
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    // A literal address is connected to without a lookup, so the lookup alone would not see it.
    if (isIP(host) !== 0 && !allowed.mayConnect(host, port, host)) {
      callback(new DestinationRefused(host), null)
      return
    }
    const connect = buildConnector({ timeout: patience, lookup: guardedLookup(allowed, resolver, port) })
    connect(options, callback)
  }
}

export function guardedLookup(allowed: Allowance, resolver: Resolver, port: number): LookupFunction {
  return (hostname, options, callback) => {
    const host = hostOf(hostname)
    const answer = (addresses: readonly ResolvedAddress[]) => {
      const [first] = addresses
      if (first === undefined) throw new UnknownHost(host)
      // One bad address among good ones is how a name is made to pass: the whole answer is refused.
      if (addresses.some(({ address }) => !allowed.mayConnect(host, port, address)))
        throw new DestinationRefused(host)
      if (options.all) callback(null, [...addresses])
      else callback(null, first.address, first.family)
    }
    resolver(host)
      .then(answer)
      .catch((error: Error) => callback(error, ''))
  }
}
