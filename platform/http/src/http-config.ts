import type { Language } from '@beffroi/i18n'

export interface HttpConfig {
  /** Where browsers find the house: decides cookies, links, HSTS and which origin is ours. */
  readonly publicUrl: string
  /** Language of whoever asks for none. */
  readonly language: Language
  /** What stands before the server: false, or the addresses whose X-Forwarded-* may be believed. */
  readonly trustProxy?: boolean | number | string | readonly string[]
  /** Bytes of a body; 256 KB when absent. */
  readonly bodyLimit?: number
  readonly maxConnections?: number
  readonly streamsPerSession?: number
  /** Opens /metrics to a scraper that is not on this machine. */
  readonly metricsToken?: string
}

export const limits = {
  bodyLimit: 256 * 1024,
  maxConnections: 2000,
  streamsPerSession: 6,
  headerBytes: 16 * 1024,
  /** Milliseconds until the whole request must have arrived. */
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  /** Milliseconds that requests in flight get when the house closes. */
  lastRequests: 5_000,
  heartbeat: 15_000,
} as const
