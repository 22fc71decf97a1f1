import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DemoAccount } from '@beffroi/access'
import { readSecretFile } from '@beffroi/config'
import { isRefusal } from '@beffroi/errors'
import { createHttpApp, type HealthCheck, type Measure } from '@beffroi/http'
import { createTranslator } from '@beffroi/i18n'
import { about } from './about.ts'
import { catalogues } from './catalogues/catalogues.ts'
import { demoAccounts, hasRealOrganisations, isDemo, seedDemo } from './demo/seed-demo.ts'
import { doorParts } from './door-parts.ts'
import type { House } from './house.ts'
import { allDoors } from './modules.ts'
import { authenticatorOf, startWorkers, type Workers } from './workers.ts'

export interface ServedHouse {
  /** Where people reach it. */
  readonly url: string
  readonly demoAccounts: readonly DemoAccount[]
  close(): Promise<void>
}

const pages = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/** Opens the doors of a house: HTTP, pages, live screens, and the workers unless they are elsewhere. */
export async function serveHouse(house: House): Promise<ServedHouse> {
  const { app, demo, close } = await openApp(house)
  const { config } = house
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await close()
    throw error
  }
  return { url: config.publicUrl, demoAccounts: demo ? demoAccounts() : [], close }
}

export interface OpenedApp {
  readonly app: Awaited<ReturnType<typeof createHttpApp>>
  readonly demo: boolean
  close(): Promise<void>
}

/** Everything of a served house but the listening: a test sends its requests straight in. */
export async function openApp(house: House): Promise<OpenedApp> {
  const { config, runner, clock, log, files } = house
  const demo = await readyDemo(house)
  const parts = doorParts(house, demo)
  const workers = await startWorkers(house, parts)
  const authenticate = authenticatorOf(house)
  house.onFacts((facts) => {
    if (facts.some(({ type }) => type.startsWith('access.'))) authenticate.forget()
    workers.events.wake()
  })
  try {
    const app = await createHttpApp({
      ...{ runner, clock, log, files, about },
      doors: allDoors(parts),
      authenticate,
      translate: createTranslator(catalogues),
      config: {
        publicUrl: config.publicUrl,
        language: 'fr',
        trustProxy: config.trustProxy,
        ...metricsToken(house),
      },
      live: workers.events.liveHub,
      health: healthOf(house, workers),
      measures: measuresOf(workers),
      seesDetails: (actor) => actor.roles.includes('operator'),
      ...(existsSync(pages) ? { folder: pages } : {}),
    })
    return {
      app,
      demo,
      close: async () => {
        await app.close()
        await workers.stop()
      },
    }
  } catch (error) {
    await workers.stop()
    throw error
  }
}

async function readyDemo(house: House): Promise<boolean> {
  const { demo } = house.config
  if (demo === 'off') return false
  const mayFill = demo === 'on' ? !(await hasRealOrganisations(house)) : await hasNobody(house)
  if (mayFill) {
    const seeded = await seedDemo(house, doorParts(house, true))
    if (isRefusal(seeded)) throw new Error(`The demonstration could not be filled: ${seeded.code}`)
  }
  return isDemo(house)
}

async function hasNobody({ database }: House): Promise<boolean> {
  const { rows } = await database.maintenance((transaction) =>
    transaction.query('select not exists (select from access.organisation) as nobody'),
  )
  return rows[0]?.nobody === true
}

function metricsToken({ config }: House): { metricsToken?: string } {
  if (!config.metricsTokenFile) return {}
  const read = readSecretFile('BEFFROI_METRICS_TOKEN_FILE', config.metricsTokenFile)
  return 'secret' in read ? { metricsToken: read.secret } : {}
}

function healthOf({ database }: House, { events }: Workers): HealthCheck[] {
  return [
    {
      name: 'database',
      check: async () => {
        await database.check()
        return { status: 'UP' }
      },
    },
    {
      name: 'followers',
      check: async () => {
        const { dead, lag, waiting } = await events.state()
        return { status: dead > 0 || lag > 60 ? 'DEGRADED' : 'UP', dead, lag, waiting }
      },
    },
  ]
}

function measuresOf({ events }: Workers): Measure[] {
  return [
    {
      name: 'beffroi_outbox_waiting',
      help: 'Facts not yet handed on',
      read: async () => (await events.state()).waiting,
    },
    {
      name: 'beffroi_outbox_lag_seconds',
      help: 'Age of the oldest of them',
      read: async () => (await events.state()).lag,
    },
    { name: 'beffroi_dead_jobs', help: 'Jobs given up', read: async () => (await events.state()).dead },
  ]
}
