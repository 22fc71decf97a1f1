import type { Browser, Page } from 'playwright-core'
import { create } from 'qrcode'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { squaresPath } from '../platform/ui/src/paper/squares-path.ts'
import { launchBrowser } from './browser/launch-browser.ts'
import { screenshot } from './browser/screenshot.ts'
import { clientOf, enterAs, productUrl, reportAs } from './product.ts'
import { wordsOf } from './words.ts'

const fr = wordsOf('fr')
const nl = wordsOf('nl')
const secret = 'Les fichiers du service population ne s’ouvrent plus (essai 7391)'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

const rowOf = (page: Page, number: string) => page.locator('.data-table tbody tr', { hasText: number })
const stateOf = (page: Page) => page.locator('.open-case .tag').first()
const pathOf = (page: Page) => new URL(page.url()).pathname

/** From the open desk: the case of this number, by its line. */
async function openCase(desk: Page, number: string): Promise<void> {
  await rowOf(desk, number).locator('.row-target').click()
  await desk.locator('.open-case', { hasText: number }).waitFor()
}

/** The officer picks a ready sentence and sends it. */
async function askReady(desk: Page, key: string): Promise<void> {
  await desk.keyboard.press('q')
  await desk.locator('#field-ready').selectOption(key)
  await desk.getByRole('button', { name: fr('incidents:compose.send.question') }).click()
  await desk.getByText(fr('incidents:conversation.sent')).first().waitFor()
}

test('an alarm from a phone stands on the open desk by itself, is answered, and comes back', async () => {
  const nadia = await enterAs(browser, 'nadia')
  expect(pathOf(nadia.page)).toBe('/desk')
  const marie = await enterAs(browser, 'marie', { phone: true })
  expect(pathOf(marie.page)).toBe('/home')

  await marie.page.getByRole('link', { name: fr('incidents:home.report') }).click()
  await marie.page.locator('#field-what').fill(secret)
  await marie.page.getByLabel(fr('incidents:report.sinceMode.now')).check()
  expect(await marie.page.locator('[name="callback.name"]').inputValue()).toBe('Marie Lambert')
  await screenshot(marie.page, 'alarm-1-report-phone', { wholePage: true })
  await marie.page.getByRole('button', { name: fr('incidents:report.send') }).click()
  await marie.page.waitForURL(/\/receipt$/)
  const givenAt = performance.now()
  const number = (await marie.page.locator('.receipt-number').textContent()) ?? ''
  expect(number).toMatch(/^20\d\d-\d{4,}$/)
  await rowOf(nadia.page, number).waitFor({ timeout: 3000 })
  expect(performance.now() - givenAt).toBeLessThan(3000)
  await screenshot(nadia.page, 'alarm-2-desk-new-line')

  await expectReceipt(marie.page, number)

  await openCase(nadia.page, number)
  await nadia.page.keyboard.press('a')
  await expect.poll(() => stateOf(nadia.page).textContent()).toContain(fr('incidents:state.acknowledged'))
  await askReady(nadia.page, 'backups')
  await screenshot(nadia.page, 'alarm-4-desk-asked')

  await marie.page.getByRole('link', { name: fr('incidents:receipt.open') }).click()
  const question = marie.page.locator('.waiting-question')
  await expect.poll(() => question.textContent()).toContain(fr('incidents:standard.backups'))
  await marie.page.locator('#field-text').fill('De vendredi soir, sur un disque débranché.')
  await marie.page.getByRole('button', { name: fr('incidents:conversation.answer'), exact: true }).click()
  await question.waitFor({ state: 'detached' })
  await screenshot(marie.page, 'alarm-5-answered-phone', { wholePage: true })
  await nadia.page.getByText('De vendredi soir, sur un disque débranché.').waitFor({ timeout: 3000 })

  await marie.close()
  await nadia.close()
})

/** The number, the code that leads to the record, and a sheet of paper with both. */
async function expectReceipt(page: Page, number: string): Promise<void> {
  const address = page.url().replace(/\/receipt$/, '')
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const drawn = squaresPath(modules.size, (x, y) => modules.get(y, x) === 1)
  const code = page.locator('.receipt-code .qr-ink')
  await expect.poll(() => code.getAttribute('d')).toBe(drawn)
  await screenshot(page, 'alarm-3-receipt-phone', { wholePage: true })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.shell-bar').isVisible()).toBe(false)
  const foot = page.locator('.print-foot')
  expect(await foot.isVisible()).toBe(true)
  expect(await foot.textContent()).toContain(number)
  expect(await foot.textContent()).toContain(address)
  expect(await foot.textContent()).toContain('TLP:AMBER')
  await screenshot(page, 'alarm-3-receipt-print', { wholePage: true })
  await page.emulateMedia({ media: null })
}

test('what an officer asks in French is read in Dutch, and the Dutch answer says its language', async () => {
  const els = await enterAs(browser, 'els', { phone: true })
  const id = await reportAs('els', 'De telefooncentrale antwoordt niet meer (proef 5512)')
  const nadia = await enterAs(browser, 'nadia')
  await nadia.page.goto(`/desk?open=${id}`)
  await nadia.page.locator('.open-case').waitFor()
  await nadia.page.keyboard.press('a')
  await expect.poll(() => stateOf(nadia.page).textContent()).toContain(fr('incidents:state.acknowledged'))
  await nadia.page.keyboard.press('q')
  await nadia.page.locator('#field-ready').selectOption('howMany')
  const preview = nadia.page.locator('.compose-preview')
  await expect.poll(() => preview.textContent()).toContain(nl('incidents:standard.howMany'))
  expect(await preview.textContent()).toContain(fr('incidents:standard.howMany'))
  await screenshot(nadia.page, 'alarm-6-desk-preview-nl', { wholePage: true })
  await nadia.page.getByRole('button', { name: fr('incidents:compose.send.question') }).click()

  await els.page
    .getByRole('link', { name: nl('incidents:home.answer') })
    .first()
    .click()
  const question = els.page.locator('.waiting-question')
  await expect.poll(() => question.textContent()).toContain(nl('incidents:standard.howMany'))
  await els.page.locator('#field-text').fill('Twaalf computers en een server.')
  await els.page.getByRole('button', { name: nl('incidents:conversation.answer'), exact: true }).click()
  await question.waitFor({ state: 'detached' })
  const answer = nadia.page.locator('.open-case', { hasText: 'Twaalf computers en een server.' })
  await answer.waitFor({ timeout: 5000 })
  expect(await answer.textContent()).toContain(fr('incidents:writtenIn.nl'))
  await screenshot(els.page, 'alarm-7-els-answered-phone', { wholePage: true })
  await els.close()
  await nadia.close()
})

const clockOf = (page: Page, stage: string) =>
  page.locator('.clock-block', { hasText: fr(`incidents:stage.${stage}`) })

test('three clocks tell when and how long, stop when sent, and follow the attested awareness', async () => {
  const id = await reportAs('marie', 'La messagerie envoie des courriels que personne n’a écrits')
  const { page, close } = await enterAs(browser, 'marie')
  await page.goto(`/incidents/${id}`)
  const [early, full, final] = ['nis2early', 'nis2notif', 'nis2final'].map((stage) => clockOf(page, stage))
  if (!early || !full || !final) throw new Error('three clocks')
  await early.waitFor()
  expect(await early.textContent()).toMatch(/23 h 5\d min|24 h/)
  expect(await full.textContent()).toMatch(/2 (j|jours)|71 h|72 h/)
  for (const clock of [early, full])
    expect(await clock.locator('.clock-due').textContent()).toMatch(/\d\d:\d\d/)
  expect(await final.textContent()).toContain(fr('incidents:clocks.pending'))
  await screenshot(page, 'alarm-8-clocks', { wholePage: true })

  const dueBefore = await full.locator('.clock-due').textContent()
  await page.getByRole('button', { name: fr('incidents:clocks.correctAwareness') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('#field-awareAt').fill('2026-01-05T08:30')
  await dialog.locator('#field-reason').fill('Le prestataire nous l’avait dit ce matin-là.')
  await screenshot(page, 'alarm-9-awareness-dialog')
  await dialog.getByRole('button', { name: fr('incidents:clocks.record') }).click()
  await expect.poll(() => full.locator('.clock-due').textContent()).not.toBe(dueBefore)
  expect(await full.locator('.clock-due').textContent()).toContain('08:30')
  expect(await early.getAttribute('class')).toBeTruthy()
  await screenshot(page, 'alarm-9-late', { wholePage: true })

  await full.getByRole('button', { name: fr('incidents:clocks.sent.nis2notif') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: fr('incidents:clocks.record') })
    .click()
  await expect.poll(() => final.textContent()).not.toContain(fr('incidents:clocks.pending'))
  expect(await full.textContent()).toMatch(/fait/)
  expect(await final.locator('.clock-due').textContent()).toMatch(/\d\d:\d\d/)
  await screenshot(page, 'alarm-9-month-runs', { wholePage: true })
  await close()
})

test('the officer closes with his last words, and the authority reads them', async () => {
  const id = await reportAs('marie', 'Une fausse facture a été payée')
  const nadia = await enterAs(browser, 'nadia')
  await nadia.page.goto(`/desk?open=${id}`)
  await nadia.page.locator('.open-case').waitFor()
  await nadia.page.keyboard.press('a')
  await nadia.page.getByRole('button', { name: fr('incidents:desk.close'), exact: true }).click()
  const dialog = nadia.page.getByRole('dialog')
  await dialog.locator('#field-words').fill('La banque a bloqué le virement. Bien vu.')
  await screenshot(nadia.page, 'alarm-10-closing')
  await dialog.getByRole('button', { name: fr('incidents:desk.close'), exact: true }).click()
  await expect.poll(() => stateOf(nadia.page).textContent()).toContain(fr('incidents:state.closed'))
  const marie = await enterAs(browser, 'marie')
  await marie.page.goto(`/incidents/${id}`)
  await marie.page.getByText('La banque a bloqué le virement. Bien vu.').first().waitFor()
  await screenshot(marie.page, 'alarm-10-closed', { wholePage: true })
  await marie.close()
  await nadia.close()
})

test('the mails say that something waits, in the language of each reader, and nothing of the incident', async () => {
  const told = 'Un message demande de l’argent (essai 4417)'
  const id = await reportAs('marie', told)
  const officer = await clientOf('nadia')
  await officer.call('POST', `/incidents/notifications/${id}/acknowledge`)
  const dutch = await reportAs('els', 'Een bericht vraagt geld (proef 4418)')
  await officer.call('POST', `/incidents/notifications/${dutch}/acknowledge`)

  const operator = await clientOf('alex')
  type Mail = { to: string; language: string; subject: string; text?: string }
  const mails = async () =>
    ((await operator.call('GET', '/mail/outgoing?pageSize=200')).body as { items: Mail[] }).items
  const about = (all: Mail[], notification: string) =>
    all.filter(({ text }) => text?.includes(notification)).map(({ to, language }) => `${to} ${language}`)
  await expect
    .poll(async () => about(await mails(), id).sort(), { timeout: 20_000 })
    .toEqual(['marie@clairval.example fr', 'nadia@csirt.example fr', 'pieter@csirt.example nl'])
  await expect
    .poll(async () => about(await mails(), dutch).sort(), { timeout: 20_000 })
    .toEqual(['els@beaumoulin.example nl', 'nadia@csirt.example fr', 'pieter@csirt.example nl'])
  const all = await mails()
  expect(JSON.stringify(all)).not.toMatch(/essai|proef|argent|geld|virement|population/)
  const subject = all.find(({ to, text }) => to.startsWith('els@') && text?.includes(dutch))?.subject ?? ''
  expect(subject).toMatch(/20\d\d-\d{4}/)

  const alex = await enterAs(browser, 'alex')
  await alex.page.goto('/outgoing-mail')
  await alex.page.getByText(subject).first().waitFor()
  const page = (await alex.page.locator('main').textContent()) ?? ''
  expect(page).not.toMatch(/essai|proef/)
  await screenshot(alex.page, 'alarm-11-outbox', { wholePage: true })
  expect(all.find(({ text }) => text?.includes(id))?.text).toContain(`${productUrl()}/`)
  await alex.close()
})
