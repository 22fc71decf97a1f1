import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../browser/expect-accessible.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { openPage, type PageOptions } from '../browser/open-page.ts'
import { screenshot } from '../browser/screenshot.ts'
import { type ServedPages, servePages } from './serve-pages.ts'

const clairval = { id: 'o1', name: 'Commune de Clairval', kind: 'authority', fictitious: true }
const session = {
  person: { id: 'p1', name: 'Marie', email: 'marie@clairval.example', language: 'fr' },
  organisation: clairval,
  organisations: [clairval],
  roles: ['reporter'],
  demo: true,
}

let browser: Browser
let pages: ServedPages

beforeAll(async () => {
  pages = await servePages(session)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  pages?.close()
})

const openGallery = async (options: Partial<PageOptions> = {}) => {
  const opened = await openPage(browser, { baseURL: pages.baseURL, ...options })
  await opened.page.goto('/gallery')
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((asked) => document.activeElement?.matches(asked) ?? false, selector)

const looks: readonly (readonly [string, Partial<PageOptions>])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { phone: true }],
  ['phone-dark', { phone: true, colorScheme: 'dark' }],
  ['german', { locale: 'de', viewport: { width: 320, height: 640 } }],
]

test.each(looks)('every piece is accessible and fits its screen: %s', async (name, options) => {
  const { page, close } = await openGallery(options)
  await page.getByText('2026-0431').first().waitFor()
  await expectAccessible(page)
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(screen ?? 0)
  await screenshot(page, `gallery-${name}`, { wholePage: true })
  await close()
})

test('what is refused takes the focus and leads to its field', async () => {
  const { page, close } = await openGallery()
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect.poll(() => hasFocus(page, '.error-summary')).toBe(true)
  await expectAccessible(page)
  await page.locator('.error-summary a').first().click()
  expect(await hasFocus(page, '#field-title')).toBe(true)
  await close()
})

test('what was typed is there after a reload, and nothing says that it was sent', async () => {
  const { page, close } = await openGallery()
  await page.locator('#field-title').fill('Les fichiers ne s’ouvrent plus')
  await page.reload()
  await page.locator('#field-title').waitFor()
  expect(await page.locator('#field-title').inputValue()).toBe('Les fichiers ne s’ouvrent plus')
  expect(await page.locator('.draft-note').textContent()).toContain('pas encore envoyé')
  await close()
})

test('the table is walked by J and K, and Enter opens the line', async () => {
  const { page, close } = await openGallery()
  await page.keyboard.press('j')
  expect(await hasFocus(page, 'tr[data-key="r2"] .row-target')).toBe(true)
  await page.keyboard.press('k')
  expect(await hasFocus(page, 'tr[data-key="r1"] .row-target')).toBe(true)
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').textContent()).toContain('Ligne suivante')
  await expectAccessible(page)
  await close()
})

test('letters typed into a field move nothing, and can be turned off', async () => {
  const { page, close } = await openGallery()
  await page.locator('#field-title').pressSequentially('j?t')
  expect(await hasFocus(page, '#field-title')).toBe(true)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  expect(await hasFocus(page, '.row-target')).toBe(false)
  await close()
})

test('a filter stands in the address, and the address alone gives the same lines', async () => {
  const { page, close } = await openGallery()
  await page.locator('.table-tools summary').first().click()
  await page.locator('.menu-box[open] input').first().check()
  await expect.poll(() => page.url()).toContain('sector=admin')
  const lines = await page.locator('.data-table tbody tr').count()
  await page.goto(page.url())
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('.data-table tbody tr').count()).toBe(lines)
  expect(lines).toBe(3)
  await close()
})

test('the map is walked by the arrows, and T shows the same as a table', async () => {
  const { page, close } = await openGallery()
  await page.locator('.tile[tabindex="0"]').focus()
  const before = await page.locator('.tile-map-name').textContent()
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('.tile-map-name').textContent()).not.toBe(before)
  await page.keyboard.press('t')
  expect(await page.locator('.tile-table').textContent()).toContain('Rochefeuille3 signalements')
  await expectAccessible(page)
  await close()
})

test('the chosen appearance is there before the first paint of the next visit', async () => {
  const { page, close } = await openGallery()
  await page.locator('.shell-menu summary').first().click()
  await page.getByText('Sombre').click()
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await close()
})

test('the page says its new language to the screen reader', async () => {
  const { page, close } = await openGallery()
  await page.locator('.shell-menu summary').last().click()
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe('Galerie')
  await expect.poll(() => page.locator('.lede').textContent()).toContain('Baustein')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  expect(await page.getByText('{{').count()).toBe(0)
  await close()
})

test('an address that leads nowhere says so and leads back', async () => {
  const { page, close } = await openPage(browser, { baseURL: pages.baseURL })
  await page.goto('/nothing/here')
  await page.getByRole('heading', { name: "Il n'y a rien à cette adresse" }).waitFor()
  await expectAccessible(page)
  await close()
})

test('a move inside the house puts the focus at the start of the new page and names it', async () => {
  const { page, close } = await openGallery()
  await page.getByRole('link', { name: 'Accessibilité' }).click()
  await page.getByRole('heading', { level: 1, name: 'Accessibilité' }).waitFor()
  expect(await hasFocus(page, '#main')).toBe(true)
  expect(await page.title()).toBe('Accessibilité · Beffroi')
  await expectAccessible(page)
  await close()
})
