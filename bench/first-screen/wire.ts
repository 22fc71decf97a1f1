import type { CDPSession, Page } from 'playwright-core'

export interface Transfer {
  readonly kind: string
  readonly requests: number
  readonly bytes: number
}

/** 1.6 Mbit/s and 150 ms there and back: what developer tools call a fast 3G, or a village at the end of its line. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const

/** Makes the line and the machine slow, and counts what comes over the wire, as compressed as it comes. */
export async function watchWire(
  page: Page,
  slowness: number,
): Promise<{ taken(): Transfer[]; cdp: CDPSession }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', slowLine)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  const kinds = new Map<string, string>()
  const sums = new Map<string, { requests: number; bytes: number }>()
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    // From the browser's own cache nothing comes over the wire.
    if (encodedDataLength === 0) return
    const kind = kinds.get(requestId) ?? 'Other'
    const sum = sums.get(kind) ?? { requests: 0, bytes: 0 }
    sums.set(kind, { requests: sum.requests + 1, bytes: sum.bytes + encodedDataLength })
  })
  return {
    cdp,
    taken: () => {
      const taken = [...sums].map(([kind, sum]) => ({ kind, ...sum }))
      sums.clear()
      return taken.sort((one, other) => other.bytes - one.bytes)
    },
  }
}
