import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser/launch-browser.ts'
import { screenshot } from './browser/screenshot.ts'
import { clientOf, openAs, reportAs } from './product.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

// One red point.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('a photo of the screen goes from a phone to the desk, which keeps it; an answer comes back the same way', async () => {
  const id = await reportAs('marie', 'Un message de rançon à l’écran')
  const nadia = await openAs(browser, 'nadia')
  await nadia.page.goto(`/incidents/${id}`)
  const marie = await openAs(browser, 'marie', { phone: true })
  await marie.page.goto(`/incidents/${id}`)

  await marie.page.locator('#field-file').setInputFiles({
    name: 'écran rançon.png',
    mimeType: 'image/png',
    buffer: picture,
  })
  await screenshot(marie.page, 'file-1-chosen-phone', { wholePage: true })
  await marie.page.locator('.attach-file button').click()
  const entry = marie.page.getByRole('link', { name: /écran rançon\.png, 1/ })
  await entry.waitFor()
  await screenshot(marie.page, 'file-2-joined-phone', { wholePage: true })

  const seen = nadia.page.getByRole('link', { name: /écran rançon\.png/ })
  await seen.waitFor()
  await screenshot(nadia.page, 'file-3-desk', { wholePage: true })
  const download = nadia.page.waitForEvent('download')
  await seen.click()
  const kept = await download
  expect(kept.suggestedFilename()).toBe('écran rançon.png')
  expect(await readFile(await kept.path())).toEqual(picture)

  await nadia.page.locator('#field-file').setInputFiles({
    name: 'marche à suivre.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await nadia.page.locator('.attach-file button').click()
  await marie.page.getByRole('link', { name: /marche à suivre\.pdf/ }).waitFor()
  await marie.close()
  await nadia.close()
})

test('what cannot be joined is said at once, in plain words, and nothing is sent', async () => {
  const id = await reportAs('marie', 'Un fichier qui ne va pas')
  const { page, problems, close } = await openAs(browser, 'marie')
  await page.goto(`/incidents/${id}`)
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator('#field-file').setInputFiles({ name, mimeType, buffer })
  const complaint = page.locator('#field-file-error')

  await choose('vide.txt', 'text/plain', Buffer.alloc(0))
  expect(await complaint.textContent()).toContain('vide.txt')
  await choose('disque.zip', 'application/zip', Buffer.alloc(20_000_001))
  expect(await complaint.textContent()).toContain('20')
  expect(await page.locator('.attach-file button').count()).toBe(0)
  await choose('virus.exe', 'application/x-msdownload', Buffer.from('MZ'))
  await page.locator('.attach-file button').click()
  await complaint.waitFor()
  expect(await complaint.textContent()).toMatch(/image.*PDF.*zip/)
  await screenshot(page, 'file-4-refused', { wholePage: true })
  const { body } = await (await clientOf('marie')).call('GET', `/incidents/notifications/${id}`)
  expect((body as { attachments: unknown[] }).attachments).toEqual([])
  problems.forgive(/415/)
  await close()
})
