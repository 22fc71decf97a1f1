import type { Page } from 'playwright-core'

export interface PageProblems {
  /** What went wrong so far, one sentence each. */
  readonly list: readonly string[]
  /** Takes out what a journey causes on purpose, e.g. the console's line about an expected 422. */
  forgive(pattern: RegExp): void
  /** Throws when anything is left. */
  expectNone(): void
}

/**
 * Listens to a page: console errors, exceptions, violations of the content security policy, crashes, and any request
 * that leaves the house (pages load nothing from elsewhere). Call it before the first navigation.
 */
export async function collectProblems(page: Page): Promise<PageProblems> {
  const found: string[] = []
  let home: string | undefined
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => found.push(`exception: ${error.message}`))
  page.on('crash', () => found.push('the page crashed'))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!url.protocol.startsWith('http')) return
    home ??= url.host
    if (url.host !== home) found.push(`a request left the house: ${url.origin}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      reportError(
        new Error(`content security policy: ${event.violatedDirective} blocked ${event.blockedURI}`),
      )
    })
  })
  return {
    list: found,
    forgive(pattern) {
      for (let index = found.length - 1; index >= 0; index -= 1) {
        if (pattern.test(found[index] ?? '')) found.splice(index, 1)
      }
    },
    expectNone() {
      if (found.length > 0) throw new Error(`The page had problems:\n${found.join('\n')}`)
    },
  }
}
