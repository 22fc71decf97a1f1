export interface EgressRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Milliseconds for everything together, redirects included. 15 seconds. */
  readonly timeout?: number
  /** 5 MB. */
  readonly limitBytes?: number
  /** How many redirects are followed, each checked anew: 0 to 3. 3. */
  readonly redirects?: number
}
