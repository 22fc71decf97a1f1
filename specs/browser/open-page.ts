import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { collectProblems, type PageProblems } from './page-problems.ts'

export interface PageOptions {
  /** Where `page.goto('/')` leads. */
  readonly baseURL: string
  readonly locale?: 'fr' | 'nl' | 'de' | 'en'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A small touch screen of today, held upright. */
  readonly phone?: boolean
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

export interface OpenPage {
  readonly page: Page
  readonly problems: PageProblems
  /** Closes it, and fails the test if the page had problems. */
  close(): Promise<void>
}

const locales = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/** A page of a person who was never here before: own cookies, own storage, Belgian time. */
export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const settings: BrowserContextOptions = {
    baseURL: options.baseURL,
    locale: locales[options.locale ?? 'fr'],
    timezoneId: 'Europe/Brussels',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.phone ? phone : {}),
  }
  const context = await browser.newContext(settings)
  const page = await context.newPage()
  const problems = await collectProblems(page)
  return {
    page,
    problems,
    async close() {
      await context.close()
      problems.expectNone()
    },
  }
}
