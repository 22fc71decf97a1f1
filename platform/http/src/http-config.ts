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
  /** Milliseconds a body may take; 30 s when absent. A file that was admitted has its own time. */
  readonly bodyTime?: number
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
  /** Milliseconds until the headers, and then the body, must have arrived. */
  headersTime: 30_000,
  bodyTime: 30_000,
  /** Until everything must have: a file of 20 MB on a line of 300 kbit/s. */
  requestTimeout: 600_000,
  keepAliveTimeout: 65_000,
  /** Milliseconds that requests in flight get when the house closes. */
  lastRequests: 5_000,
  heartbeat: 15_000,
} as const
