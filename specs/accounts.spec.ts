import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './browser/expect-accessible.ts'
import { launchBrowser } from './browser/launch-browser.ts'
import { openPage } from './browser/open-page.ts'
import { screenshot } from './browser/screenshot.ts'
import { clientOf, openAs, productUrl } from './product.ts'
import { wordsOf } from './words.ts'

const fr = wordsOf('fr')
const password = 'la cloche sonne à midi'
const pathOf = (page: Page) => new URL(page.url()).pathname
const button = (page: Page, key: string) => page.getByRole('button', { name: fr(key), exact: true })

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

async function linkIn(mailbox: string): Promise<string> {
  const { call } = await clientOf('alex')
  const { body } = await call('GET', '/mail/outgoing?pageSize=100')
  const { items } = body as { items: { to: string; text?: string }[] }
  const text = items.find(({ to }) => to === mailbox)?.text ?? ''
  const link = /\/[a-z/-]+#[\w-]{43}/.exec(text)?.[0]
  if (!link) throw new Error(`No link was written to ${mailbox}.`)
  return link
}

async function typePassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await button(page, 'access:signIn.submit').click()
}

test('a colleague is invited by mail, accepts on a phone, and guards the account with a second step', async () => {
  const email = `luc.${randomUUID().slice(0, 8)}@clairval.example`
  const marie = await openAs(browser, 'marie')
  await marie.page.goto('/members')
  await button(marie.page, 'access:members.invite').click()
  await marie.page.locator('#field-email').fill(email)
  await marie.page.getByLabel(fr('access:role.reporter')).check()
  await expectAccessible(marie.page)
  await button(marie.page, 'access:invitations.send').click()
  await marie.page.locator('.open-invitations', { hasText: email }).waitFor()
  await screenshot(marie.page, 'accounts-1-members')

  const luc = await openPage(browser, { baseURL: productUrl(), phone: true })
  await luc.page.goto(await linkIn(email))
  await luc.page.locator('#field-name').fill('Luc Petit')
  await luc.page.locator('#field-password').fill(password)
  await expectAccessible(luc.page)
  await screenshot(luc.page, 'accounts-2-invitation-phone', { wholePage: true })
  await button(luc.page, 'access:invitation.accept').click()
  await luc.page.waitForURL((url) => url.pathname === '/home')
  // Marie's page hears of it by itself.
  await marie.page.locator('.data-table', { hasText: email }).waitFor()

  await luc.page.goto('/account')
  await button(luc.page, 'access:secondStep.turnOn').click()
  const secret = ((await luc.page.locator('.second-step code').textContent()) ?? '').replaceAll(' ', '')
  await expectAccessible(luc.page)
  await luc.page.locator('#field-code').fill(new TOTP({ secret }).generate())
  await luc.page.locator('form:has(#field-code) button[type=submit]').click()
  await luc.page.locator('.recovery-codes').waitFor()
  const codes = await luc.page.locator('.recovery-codes code').allTextContents()
  expect(codes).toHaveLength(10)
  await screenshot(luc.page, 'accounts-3-recovery-phone', { wholePage: true })
  await button(luc.page, 'access:recovery.kept').click()

  const token = (await luc.page.context().cookies()).find(({ name }) => name === 'beffroi')?.value
  await luc.page.context().clearCookies()
  await typePassword(luc.page, email)
  await luc.page.locator('#field-code').fill(codes[0] ?? '')
  await button(luc.page, 'access:signIn.submit').click()
  await luc.page.waitForURL((url) => url.pathname === '/home')

  // The session that was left open elsewhere is ended from here, and opens nothing at once.
  await luc.page.goto('/account')
  await luc.page.locator('.own-sessions button').click()
  await expect.poll(() => luc.page.locator('.own-sessions li').count()).toBe(1)
  const answer = await fetch(`${productUrl()}/api/v1/access/sessions`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(401)

  await marie.page.goto('/log')
  await marie.page.locator('.data-table', { hasText: fr('access:acts.accept-invitation') }).waitFor()
  await expectAccessible(marie.page)
  await luc.close()
  await marie.close()
})

test('a wrong password is told in words and keeps the address; a forgotten one is replaced by mail', async () => {
  const email = `anne.${randomUUID().slice(0, 8)}@clairval.example`
  const { call } = await clientOf('marie')
  await call('POST', '/access/invitations', { email, roles: ['reader'], language: 'fr' })
  const token = (await linkIn(email)).split('#')[1]
  await call('POST', '/access/invitations/accept', { token, name: 'Anne', password: 'un autre mot de passe' })

  const { page, problems, close } = await openPage(browser, { baseURL: productUrl() })
  await typePassword(page, email)
  await page.locator('.error-summary', { hasText: fr('access:errors.wrong-credentials') }).waitFor()
  expect(await page.locator('#field-email').inputValue()).toBe(email)
  problems.forgive(/401/)
  await page.getByRole('link', { name: fr('access:signIn.forgotten') }).click()
  // Both screens have a field of that name.
  await page.getByRole('heading', { level: 1, name: fr('access:forgotten.title') }).waitFor()
  await page.locator('#field-email').fill(email)
  await button(page, 'access:forgotten.submit').click()
  await page.getByRole('heading', { name: fr('access:forgotten.sent') }).waitFor()
  await expect.poll(() => linkIn(email)).toContain('/sign-in/new-password#')
  await page.goto(await linkIn(email))
  await page.locator('#field-password').fill(password)
  await expectAccessible(page)
  await button(page, 'access:newPassword.submit').click()
  await page.getByRole('heading', { name: fr('access:newPassword.done') }).waitFor()
  await typePassword(page, email)
  await page.waitForURL((url) => url.pathname === '/home')
  expect(pathOf(page)).toBe('/home')
  await close()
})

test('what is typed while the list of the demonstration is still on its way stays', async () => {
  const { page, close } = await openPage(browser, { baseURL: productUrl() })
  let answer = () => {}
  const held = new Promise<void>((release) => {
    answer = release
  })
  await page.route('**/api/v1/access/demoAccounts', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/sign-in')
  await page.locator('#field-email').fill('marie@clairval.example')
  answer()
  await page.getByRole('button', { name: 'Nadia Renard' }).waitFor()
  expect(await page.locator('#field-email').inputValue()).toBe('marie@clairval.example')
  await close()
})
