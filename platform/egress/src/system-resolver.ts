import { lookup } from 'node:dns/promises'
import { type Resolver, UnknownHost } from './guarded-connector.ts'

/** As the machine resolves, its hosts file included. */
export const systemResolver: Resolver = async (host) => {
  try {
    const found = await lookup(host, { all: true, verbatim: true })
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
  } catch {
    throw new UnknownHost(host)
  }
}
