import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from '../../specs/browser/launch-browser.ts'
import { startServer } from '../house/served.ts'
import { inTemporaryFolder } from '../house/temporary-folder.ts'
import type { Bench, Given, Report, Table } from '../runner/bench.ts'
import { median } from '../runner/quantile.ts'
import { runBench } from '../runner/run-bench.ts'
import { type Transfer, watchWire } from './wire.ts'

const reporter = { email: 'marie@clairval.example', password: 'marie-a-clairval' }

export const bench: Bench = {
  name: 'first-screen',
  about: 'Bytes over the wire and time to usable of the first screens, on a slow line and a slow machine',
  options: { rounds: '5', slowness: '4' },
  run: async ({ options, say }) =>
    inTemporaryFolder(async (folder) => {
      const server = await startServer({ data: path.join(folder, 'data') })
      const browser = await launchBrowser()
      try {
        return await measure(server.url, browser, { options, say })
      } finally {
        await browser.close()
        await server.stop()
      }
    }),
}

interface Visit {
  readonly usable: number
  readonly painted: number
  readonly transfers: readonly Transfer[]
}

/** What has to be there, and be pressed without effect on anything, before a screen counts as usable. */
const screens = {
  'sign-in page, cold cache': { path: '/', usable: 'form input[type=password]' },
  'sign-in page, warm cache': { path: '/', usable: 'form input[type=password]' },
  'home of a commune, cold cache': { path: '/home', usable: 'a[href="/incidents/new"]' },
  'home of a commune, warm cache': { path: '/home', usable: 'a[href="/incidents/new"]' },
} as const

async function measure(url: string, browser: Browser, { options, say }: Given): Promise<Report> {
  const visits = new Map<string, Visit[]>()
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const who of ['sign-in page', 'home of a commune'] as const) {
      const context = await browser.newContext({
        baseURL: url,
        locale: 'fr-BE',
        timezoneId: 'Europe/Brussels',
      })
      if (who === 'home of a commune') await signIn(context, url)
      for (const cache of ['cold', 'warm'] as const) {
        const name = `${who}, ${cache} cache` as const
        const visit = await open(context, screens[name], Number(options.slowness))
        visits.set(name, [...(visits.get(name) ?? []), visit])
        say(`${name}: ${Math.round(visit.usable)} ms`)
      }
      await context.close()
    }
  }
  const named = [...visits]
  return {
    facts: {
      browser: `Chromium ${browser.version()}`,
      line: '1.6 Mbit/s, 150 ms',
      machine: `${options.slowness} times slower`,
    },
    tables: [timesOf(named), ...named.filter(([name]) => name.endsWith('cold cache')).map(wireOf)],
    verdicts: named.map(([what, all]) => ({
      what: `${what}: usable after`,
      figure: median(all.map(({ usable }) => usable)),
      unit: 'ms',
    })),
  }
}

async function open(
  context: BrowserContext,
  screen: { readonly path: string; readonly usable: string },
  slowness: number,
): Promise<Visit> {
  const page = await context.newPage()
  const { taken, cdp } = await watchWire(page, slowness)
  const begun = performance.now()
  await page.goto(screen.path, { waitUntil: 'commit', timeout: 60_000 })
  const target = page.locator(screen.usable).first()
  // A trial click waits until it is visible, still, enabled and hit by the pointer.
  await target.click({ trial: true, timeout: 60_000 })
  const usable = performance.now() - begun
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await page.waitForTimeout(1000)
  await cdp.detach()
  await page.close()
  return { usable, painted, transfers: taken() }
}

async function signIn(context: BrowserContext, url: string): Promise<void> {
  const answer = await context.request.post('/api/v1/access/signIn', {
    data: reporter,
    headers: { origin: url, 'x-beffroi-request': '1' },
  })
  if (!answer.ok()) throw new Error(`Signing in was answered with ${answer.status()}.`)
}

function timesOf(named: readonly (readonly [string, readonly Visit[]])[]): Table {
  const of = (visits: readonly Visit[], read: (visit: Visit) => number) => median(visits.map(read))
  return {
    title: 'Medians: milliseconds to the first paint and until usable, kilobytes and requests over the wire',
    columns: ['screen', 'first paint', 'usable', 'kB', 'requests'],
    rows: named.map(([name, visits]) => [
      name,
      of(visits, ({ painted }) => painted),
      of(visits, ({ usable }) => usable),
      of(visits, ({ transfers }) => sum(transfers, ({ bytes }) => bytes)) / 1000,
      of(visits, ({ transfers }) => sum(transfers, ({ requests }) => requests)),
    ]),
  }
}

function wireOf([name, visits]: readonly [string, readonly Visit[]]): Table {
  const transfers = visits.at(-1)?.transfers ?? []
  return {
    title: `Over the wire, ${name}`,
    columns: ['kind', 'requests', 'kB'],
    rows: transfers.map(({ kind, requests, bytes }) => [kind, requests, bytes / 1000]),
  }
}

function sum<T>(all: readonly T[], read: (one: T) => number): number {
  return all.reduce((total, one) => total + read(one), 0)
}

if (import.meta.main) await runBench(bench, process.argv.slice(2))
