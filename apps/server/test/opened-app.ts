import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@beffroi/config'
import { openTestDatabase } from '@beffroi/database/testing'
import { demoAccounts } from '../src/demo/seed-demo.ts'
import { type House, openHouse } from '../src/house.ts'
import { migrationSets } from '../src/migration-sets.ts'
import { type OpenedApp, openApp } from '../src/serve-house.ts'

export interface TestApp extends OpenedApp {
  readonly house: House
  /** A new session token of a demo account. */
  signIn(email: string): Promise<string | undefined>
}

/** The whole product with its demonstration, on a fresh database of the kind under test. */
export async function openTestApp(): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-server-'))
  const read = readConfig(
    { BEFFROI_DATA: folder, BEFFROI_LOG_LEVEL: 'fatal', PORT: '1', BEFFROI_DEMO: 'on' },
    folder,
  )
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const opened = await openHouse(read.config, { database: await openTestDatabase(migrationSets) })
  if ('problem' in opened) throw new Error(opened.problem.code)
  const { house } = opened
  const app = await openApp(house)
  return {
    ...app,
    house,
    signIn: async (email) => {
      const account = demoAccounts().find((one) => one.email === email)
      const answer = await app.app.inject({
        method: 'POST',
        url: '/api/v1/access/signIn',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify({ email, password: account?.password }),
      })
      return answer.cookies.find(({ name }) => name.endsWith('beffroi'))?.value
    },
    close: async () => {
      await app.close()
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
