import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './browser/expect-accessible.ts'
import { launchBrowser } from './browser/launch-browser.ts'
import { openPage, type PageOptions } from './browser/open-page.ts'
import { screenshot } from './browser/screenshot.ts'
import { clientOf, enterAs, openAs, type Person, productUrl } from './product.ts'
import { addressOf, allScreens, done, fillRecords, type Records, settled } from './screens.ts'
import { wordsOf } from './words.ts'

let browser: Browser
let records: Readonly<Record<'marie' | 'els', Records>>

beforeAll(async () => {
  browser = await launchBrowser()
  records = {
    marie: await fillRecords(
      'marie',
      'Un serveur de la commune est chiffré, un message demande de l’argent.',
    ),
    els: await fillRecords('els', 'De server van de gemeente is versleuteld, een bericht vraagt geld.'),
  }
})

afterAll(() => browser?.close())

const signedIn = allScreens.filter(({ reach }) => reach !== 'public').map(({ path }) => path)
const open = allScreens.filter(({ reach }) => reach === 'public').map(({ path }) => path)

/** What is wrong with the screen that is shown, in sentences. */
async function faultsOf(page: Page, phone: boolean): Promise<string[]> {
  const faults: string[] = []
  await expectAccessible(page).catch((error: Error) => faults.push(error.message))
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is hidden.
    text: document.body.innerText,
  }))
  if (phone && seen.wide > 0) faults.push(`scrolls sideways by ${seen.wide} px`)
  if (seen.headings !== 1) faults.push(`${seen.headings} headings of the first level`)
  if (!/^\S.* · Beffroi$/.test(seen.title)) faults.push(`the document is called "${seen.title}"`)
  const key = /\b(access|acts|audit|directory|http|incidents|ui|web):[a-z]\w*\.[\w.]+/.exec(seen.text)?.[0]
  if (key) faults.push(`a message key is shown: ${key}`)
  if (/undefined|NaN|\[object |\{\{\w+\}\}/.test(seen.text))
    faults.push('the text shows a value that is none')
  return faults
}

interface Visit {
  readonly who: string
  readonly person: Person | undefined
  readonly look: string
  readonly options: Omit<PageOptions, 'baseURL'>
  readonly paths: readonly string[]
  readonly of: 'marie' | 'els'
}

const phoneDark = { phone: true, colorScheme: 'dark' } as const
const some = ['/home', '/incidents/new', '/incidents', '/directory', '/account']
const visits: readonly Visit[] = [
  {
    who: 'a stranger',
    person: undefined,
    look: 'fr-light',
    options: { locale: 'fr' },
    paths: open,
    of: 'marie',
  },
  { who: 'marie', person: 'marie', look: 'fr-light', options: {}, paths: signedIn, of: 'marie' },
  { who: 'nadia', person: 'nadia', look: 'fr-light', options: {}, paths: signedIn, of: 'marie' },
  { who: 'alex', person: 'alex', look: 'fr-light', options: {}, paths: signedIn, of: 'marie' },
  {
    who: 'a stranger',
    person: undefined,
    look: 'nl-dark-phone',
    options: { locale: 'nl', ...phoneDark },
    paths: open,
    of: 'els',
  },
  { who: 'els', person: 'els', look: 'nl-dark-phone', options: phoneDark, paths: signedIn, of: 'els' },
  {
    who: 'pieter',
    person: 'pieter',
    look: 'nl-dark-phone',
    options: phoneDark,
    paths: ['/desk', '/incidents/$notificationId'],
    of: 'els',
  },
  { who: 'jonas', person: 'jonas', look: 'de-light', options: {}, paths: some, of: 'marie' },
  {
    who: 'a stranger',
    person: undefined,
    look: 'en-dark',
    options: { locale: 'en', colorScheme: 'dark' },
    paths: open,
    of: 'marie',
  },
]

test.each(visits)(
  'every screen in $look of $who can be used by all and shows no fault',
  async ({ person, look, options, paths, of }) => {
    const opened = person
      ? await openAs(browser, person, options)
      : await openPage(browser, { baseURL: productUrl(), ...options })
    const { page, problems } = opened
    const faults: string[] = []
    for (const path of paths) {
      await page.goto(addressOf(path, records[of]))
      await settled(page)
      for (const fault of await faultsOf(page, options.phone === true)) faults.push(`${path}: ${fault}`)
      // An object of somebody else is refused, and the browser writes that into its console.
      problems.forgive(/status of 40[34]/)
      for (const problem of problems.list) faults.push(`${path}: ${problem}`)
      problems.forgive(/./)
      const name = path.slice(1).replaceAll(/[^a-zA-Z]+/g, '-')
      await screenshot(page, `screen-${look}-${person ?? 'nobody'}-${name}`, { wholePage: true })
    }
    expect(faults).toEqual([])
    await opened.close()
  },
  240_000,
)

test('an invitation is opened from its mail and accepted, in the language of who is invited', async () => {
  const marie = await clientOf('marie')
  const email = 'jean@clairval.example'
  await done(marie, '/access/invitations', { email, roles: ['reader'], language: 'de' })
  const alex = await clientOf('alex')
  const link = async () => {
    const { body } = await alex.call('GET', '/mail/outgoing?pageSize=50')
    const mail = (body as { items: { to: string; text?: string }[] }).items.find(({ to }) => to === email)
    return /\/invitation#\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  }
  await expect.poll(link).not.toBe('')
  const { page, close } = await openPage(browser, { baseURL: productUrl(), locale: 'de' })
  await page.goto(await link())
  await settled(page)
  expect(await faultsOf(page, false)).toEqual([])
  await screenshot(page, 'screen-invitation-open', { wholePage: true })
  const de = wordsOf('de')
  await page.locator('#field-name').fill('Jean Petit')
  await page.locator('#field-password').fill('ein langer Satz für Jean')
  await page.getByRole('button', { name: de('access:invitation.accept') }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation') || url.hash === '')
  await close()
})

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((asked) => document.activeElement?.matches(asked) ?? false, selector)) return
  }
  throw new Error(`${selector} is not reached by Tab`)
}

test('a report is sent with the keyboard alone', async () => {
  const { page, close } = await enterAs(browser, 'jonas')
  await page.reload()
  await settled(page)
  await tabTo(page, 'a[href="/incidents/new"]')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incidents\/new/)
  await settled(page)
  await tabTo(page, '#field-what')
  await page.keyboard.type('Die Telefonanlage antwortet nicht.')
  await tabTo(page, '[name="since"]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name="callback.phone"]')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/receipt$/)
  expect(await page.locator('.receipt-number').textContent()).toMatch(/^20\d\d-\d{4}/)
  await close()
})
