import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchBrowser } from './launch-browser.ts'
import { setNetwork } from './network.ts'
import { openPage } from './open-page.ts'
import { screenshot } from './screenshot.ts'
import { addAuthenticator } from './virtual-authenticator.ts'

const head =
  '<!doctype html><html lang="fr"><head><title>Maison</title><link rel="icon" href="data:,"></head>'
const pages: Record<string, string> = {
  '/': `${head}<body><main><h1>Été à Arlon</h1><button>Signaler</button></main></body></html>`,
  '/grey': `${head}<body><main><h1>x</h1><p style="color:#bbb;background:#fff">pâle</p><input></main></body></html>`,
  '/broken': `${head}<body><h1>x</h1><script>console.error('lost')</script></body></html>`,
  '/elsewhere': `${head}<body><h1>x</h1><img alt="" src="http://localhost:9/x.png"></body></html>`,
  '/inline': `${head}<body><h1>x</h1><script>document.title='changed'</script></body></html>`,
}

let server: Server
let browser: Browser
let baseURL: string

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (request.url === '/inline') response.setHeader('content-security-policy', "script-src 'self'")
    response.end(pages[request.url ?? ''] ?? pages['/'])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseURL = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

test('a page is opened in the language and the time of the visitor, on a phone too', async () => {
  const { page, close } = await openPage(browser, { baseURL, locale: 'nl', phone: true, colorScheme: 'dark' })
  await page.goto('/')
  const seen = await page.evaluate(() => ({
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  }))
  expect(seen).toMatchObject({ language: 'nl-BE', zone: 'Europe/Brussels', dark: true })
  await close()
})

test('text is drawn even where the machine has no font', async () => {
  const { page, close } = await openPage(browser, { baseURL })
  await page.goto('/')
  expect((await page.getByText('Signaler').boundingBox())?.width).toBeGreaterThan(20)
  await close()
})

test('faults of accessibility are named with their place', async () => {
  const { page, close } = await openPage(browser, { baseURL })
  await page.goto('/')
  await expectAccessible(page)
  await page.goto('/grey')
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast[\s\S]*label/)
  await close()
})

test.each([
  ['/broken', /lost/],
  ['/elsewhere', /left the house/],
  ['/inline', /content security policy: script-src/],
])('a page with a problem fails its test: %s', async (address, message) => {
  const { page, problems, close } = await openPage(browser, { baseURL })
  await page.goto(address)
  await page.waitForLoadState('load')
  await expect.poll(() => problems.list.join(' ')).toMatch(message)
  await expect(close()).rejects.toThrow(message)
})

test('a problem caused on purpose can be forgiven', async () => {
  const { page, problems, close } = await openPage(browser, { baseURL })
  await page.goto('/broken')
  await expect.poll(() => problems.list).toHaveLength(1)
  problems.forgive(/lost/)
  await close()
})

test('a bad line is slow and a cut line is cut', async () => {
  const { page, problems, close } = await openPage(browser, { baseURL })
  await setNetwork(page, 'middling')
  const startedAt = performance.now()
  await page.goto('/')
  expect(performance.now() - startedAt).toBeGreaterThan(500)
  await setNetwork(page, 'none')
  await expect(page.goto('/')).rejects.toThrow(/INTERNET_DISCONNECTED/)
  problems.forgive(/INTERNET_DISCONNECTED/)
  await setNetwork(page, 'full')
  await page.goto('/')
  await close()
})

test('a passkey can be made without a finger', async () => {
  const { page, close } = await openPage(browser, { baseURL })
  await page.goto('/')
  const authenticator = await addAuthenticator(page)
  await page.evaluate(async () => {
    await navigator.credentials.create({
      publicKey: {
        challenge: new Uint8Array(32),
        rp: { id: 'localhost', name: 'Beffroi' },
        user: { id: new Uint8Array(8), name: 'a', displayName: 'a' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required' },
      },
    })
  })
  expect(await authenticator.count()).toBe(1)
  await authenticator.remove()
  await close()
})

test('a picture is left for a person to look at', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beffroi-shots-'))
  const before = process.env.BEFFROI_SHOTS
  process.env.BEFFROI_SHOTS = folder
  const { page, close } = await openPage(browser, { baseURL })
  await page.goto('/')
  expect(existsSync(await screenshot(page, 'first', { wholePage: true }))).toBe(true)
  if (before === undefined) delete process.env.BEFFROI_SHOTS
  else process.env.BEFFROI_SHOTS = before
  await close()
  rmSync(folder, { recursive: true })
})
