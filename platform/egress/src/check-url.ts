import { isIP } from 'node:net'
import type { Refusal } from '@beffroi/errors'
import type { Allowance } from './allowance.ts'
import { refusals } from './refusals.ts'

export interface Destination {
  readonly url: URL
  readonly host: string
  readonly port: number
}

/** Read by the one WHATWG parser, whose reading is then the only one: what is checked is what is connected to. */
export function checkUrl(text: string, allowed: Allowance, base?: URL): Destination | Refusal {
  if (!URL.canParse(text, base)) return refusals['not-an-address']()
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refusals['not-an-address']()
  if (url.username !== '' || url.password !== '') return refusals['account-in-address']()
  const host = hostOf(url.hostname)
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  if (!allowed.mayUsePort(host, port)) return refusals['port-refused']({ host, port })
  if (isIP(host) !== 0 && !allowed.mayConnect(host, port, host))
    return refusals['destination-refused']({ host })
  return { url, host, port }
}

/** Without the brackets of IPv6 and without the dot at the end of a full name. */
export function hostOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}
