import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser/launch-browser.ts'
import { screenshot } from './browser/screenshot.ts'
import { type Client, clientOf, enterAs } from './product.ts'
import { wordsOf } from './words.ts'

const fr = wordsOf('fr')
const submitting = '**/api/v1/incidents/notifications'

let browser: Browser
let luc: Client

beforeAll(async () => {
  browser = await launchBrowser()
  luc = await clientOf('luc')
})

afterAll(() => browser?.close())

/** How many notifications of the CPAS say this. */
async function countOf(what: string): Promise<number> {
  const { body } = await luc.call(
    'GET',
    `/incidents/notifications?pageSize=200&q=${encodeURIComponent(what)}`,
  )
  return (body as { items: { what: string }[] }).items.filter((item) => item.what === what).length
}

async function fillReport(page: Page, what: string): Promise<void> {
  await page.goto('/incidents/new')
  await page.locator('#field-what').fill(what)
  await page.getByLabel(fr('incidents:report.sinceMode.unknown')).check()
}

const sendButton = (page: Page) => page.getByRole('button', { name: fr('incidents:report.send') })
const typed = (page: Page) => page.locator('#field-what').inputValue()

test('a double click on "send" makes one notification', async () => {
  const { page, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'Double clic sur envoyer')
  await sendButton(page).dblclick({ delay: 5 })
  await page.waitForURL(/\/receipt$/)
  expect(await countOf('Double clic sur envoyer')).toBe(1)
  await close()
})

test('a line that is cut while typing and sending loses nothing and sends once, by itself', async () => {
  const { page, problems, close } = await enterAs(browser, 'luc', { phone: true })
  await fillReport(page, 'La ligne tombe')
  await page.context().setOffline(true)
  await page.locator('#field-what').fill('La ligne tombe pendant que j’écris')
  await sendButton(page).click()
  await page.locator('.note-offline').waitFor({ timeout: 15_000 })
  expect(await typed(page)).toBe('La ligne tombe pendant que j’écris')
  await screenshot(page, 'bad-line-offline', { wholePage: true })
  await page.context().setOffline(false)
  await page.waitForURL(/\/receipt$/, { timeout: 20_000 })
  expect(await countOf('La ligne tombe pendant que j’écris')).toBe(1)
  problems.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/)
  await close()
})

test('an answer that is lost after the commit is asked again, and makes no twin', async () => {
  const { page, problems, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'La réponse se perd')
  let lost = 0
  await page.route(submitting, async (route) => {
    if (route.request().method() !== 'POST' || lost === 2) return route.continue()
    lost += 1
    // The server has the notification; the browser never hears of it.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await sendButton(page).click()
  await page.waitForURL(/\/receipt$/, { timeout: 20_000 })
  expect(lost).toBe(2)
  expect(await countOf('La réponse se perd')).toBe(1)
  problems.forgive(/ERR_CONNECTION_RESET/)
  await close()
})

test('a page closed before the answer, opened again and sent again, makes no twin', async () => {
  const { page, problems, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'La page est rechargée')
  await page.route(submitting, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await sendButton(page).click()
  await expect.poll(() => countOf('La page est rechargée')).toBe(1)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await page.locator('#field-what').waitFor()
  expect(await typed(page)).toBe('La page est rechargée')
  await sendButton(page).click()
  await page.waitForURL(/\/receipt$/)
  expect(await countOf('La page est rechargée')).toBe(1)
  problems.forgive(/ERR_CONNECTION_RESET|ERR_FAILED|ERR_ABORTED/)
  await close()
})

test('a reload keeps what was begun and says that nothing was sent', async () => {
  const { page, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'Commencé, pas fini')
  await page.locator('[name="callback.phone"]').fill('0470 00 00 00')
  await page.reload()
  await page.locator('.draft-note').waitFor()
  expect(await typed(page)).toBe('Commencé, pas fini')
  expect(await page.locator('[name="callback.phone"]').inputValue()).toBe('0470 00 00 00')
  expect(await page.getByLabel(fr('incidents:report.sinceMode.unknown')).isChecked()).toBe(true)
  expect(await countOf('Commencé, pas fini')).toBe(0)
  await page.getByRole('button', { name: fr('ui:draft.forget') }).click()
  await close()
})

test('a session that ended while typing leads to the sign-in and back to the same words', async () => {
  const { page, problems, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'La session finit pendant que j’écris')
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'beffroi')?.value ?? ''
  const origin = new URL(page.url()).origin
  await fetch(`${origin}/api/v1/access/signOut`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  })
  await sendButton(page).click()
  await page.waitForURL(/\/sign-in/, { timeout: 3000 })
  await screenshot(page, 'bad-line-session-over')
  await page.locator('#field-email').fill('luc@rochefeuille.example')
  await page.locator('#field-password').fill('luc-a-rochefeuille')
  await page.getByRole('button', { name: fr('access:signIn.submit'), exact: true }).click()
  await page.waitForURL(/\/incidents\/new/)
  expect(await typed(page)).toBe('La session finit pendant que j’écris')
  await sendButton(page).click()
  await page.waitForURL(/\/receipt$/)
  expect(await countOf('La session finit pendant que j’écris')).toBe(1)
  problems.forgive(/401/)
  await close()
})

test('the same report in two tabs, sent in both, is one', async () => {
  const { page, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'Deux onglets ouverts')
  const other = await page.context().newPage()
  await other.goto('/incidents/new')
  await other.locator('.draft-note').waitFor()
  expect(await typed(other)).toBe('Deux onglets ouverts')
  // Both have been pressed before either is answered.
  for (const tab of [page, other]) {
    await tab.route(submitting, async (route) => {
      await new Promise((passed) => setTimeout(passed, 1500))
      await route.continue()
    })
  }
  await sendButton(page).click()
  await new Promise((passed) => setTimeout(passed, 300))
  await sendButton(other).click()
  await Promise.all([page.waitForURL(/\/receipt$/), other.waitForURL(/\/receipt$/)])
  expect(new URL(page.url()).pathname).toBe(new URL(other.url()).pathname)
  expect(await countOf('Deux onglets ouverts')).toBe(1)
  await close()
})

test('two tabs with two reports send two, and neither loses its words to the other', async () => {
  const { page, close } = await enterAs(browser, 'luc')
  await fillReport(page, 'Premier onglet')
  const other = await page.context().newPage()
  await fillReport(other, 'Second onglet')
  await sendButton(page).click()
  await page.waitForURL(/\/receipt$/)
  expect(await typed(other)).toBe('Second onglet')
  await sendButton(other).click()
  await other.waitForURL(/\/receipt$/)
  expect(await countOf('Premier onglet')).toBe(1)
  expect(await countOf('Second onglet')).toBe(1)
  await close()
})
