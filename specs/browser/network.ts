import type { CDPSession, Page } from 'playwright-core'

/** What Chrome's developer tools call "Slow 3G" and "Fast 3G"; throughput in bytes a second. */
const profiles = {
  slow: { latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false },
  middling: { latency: 562, downloadThroughput: 180_000, uploadThroughput: 84_375, offline: false },
  none: { latency: 0, downloadThroughput: 0, uploadThroughput: 0, offline: true },
  full: { latency: 0, downloadThroughput: -1, uploadThroughput: -1, offline: false },
} as const

export type NetworkProfile = keyof typeof profiles

// The conditions of two sessions add up, so a page keeps to one.
const sessions = new WeakMap<Page, CDPSession>()

/** Makes the line bad, cuts it, or mends it. It stays so for this page. */
export async function setNetwork(page: Page, profile: NetworkProfile): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', profiles[profile])
}
