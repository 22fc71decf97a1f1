import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Database } from '../database.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import type { MigrationSet } from '../read-migrations.ts'

// As in production, the tables belong to an ordinary role: a superuser would walk through row level security.
const OWNER = 'beffroi_test_owner'
const PASSWORD = 'beffroi-test-only'

/** `create database ... template ...`: some ten milliseconds, whatever the number of migrations. */
export async function openServerTestDatabase(
  maintenanceUrl: string,
  key: string,
  sets: readonly MigrationSet[],
): Promise<Database> {
  const template = `beffroi_template_${key}`
  const name = `beffroi_test_${randomBytes(6).toString('hex')}`
  await asAdministrator(maintenanceUrl, async (client) => {
    // Test processes start together: the first one makes the template, the others wait.
    await client.query('select pg_advisory_lock(7310594102)')
    await makeOwner(client)
    await makeTemplate(client, maintenanceUrl, template, sets)
    await client.query(`create database ${name} template ${template} owner ${OWNER}`)
  })
  const database = await openDatabase(
    { kind: 'postgresql', url: ownerUrl(maintenanceUrl, name) },
    { poolSize: 5 },
  )
  return {
    ...database,
    close: async () => {
      await database.close()
      await asAdministrator(maintenanceUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      })
    },
  }
}

async function asAdministrator(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function makeOwner(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [OWNER])
  if (rowCount) return
  await client.query(`create role ${OWNER} login nosuperuser createrole password '${PASSWORD}'`)
}

async function makeTemplate(
  client: pg.Client,
  maintenanceUrl: string,
  template: string,
  sets: readonly MigrationSet[],
): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
  if (rowCount) return
  const unfinished = `${template}_unfinished`
  await client.query(`drop database if exists ${unfinished} with (force)`)
  await client.query(`create database ${unfinished} template template0 owner ${OWNER}`)
  const database = await openDatabase(
    { kind: 'postgresql', url: ownerUrl(maintenanceUrl, unfinished) },
    { poolSize: 1 },
  )
  try {
    await migrate(database, sets)
  } finally {
    await database.close()
  }
  await client.query(`alter database ${unfinished} rename to ${template}`)
}

export function ownerUrl(maintenanceUrl: string, name: string): string {
  const url = new URL(maintenanceUrl)
  url.username = OWNER
  url.password = PASSWORD
  url.pathname = `/${name}`
  return url.href
}
