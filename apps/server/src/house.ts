import { mkdirSync } from 'node:fs'
import { createRunner, type Fact, type Runner } from '@beffroi/acts'
import { auditStatement } from '@beffroi/audit'
import { type Clock, systemClock } from '@beffroi/clock'
import { type Config, type ConfigProblem, openMasterKey } from '@beffroi/config'
import { type Database, type DatabaseLocation, migrate, openDatabase } from '@beffroi/database'
import { type FileStore, openFileStore } from '@beffroi/files'
import { createLogger, type Logger } from '@beffroi/logging'
import { migrationSets } from './migration-sets.ts'
import { dataPlaces } from './places.ts'

/** Everything that is open: the database, the files, the keys, and the runner through which all acts go. */
export interface House {
  readonly config: Config
  readonly clock: Clock
  readonly log: Logger
  readonly database: Database
  readonly files: FileStore
  readonly masterKey: Buffer
  readonly runner: Runner
  /** What ran when the house was opened. */
  readonly migrated: readonly string[]
  /** Hears of every commit that left facts in the outbox. */
  onFacts(heard: (facts: readonly Fact[]) => void): void
  close(): Promise<void>
}

export interface HouseParts {
  readonly clock?: Clock
  readonly log?: Logger
  /** Instead of the one the settings name. */
  readonly database?: Database
}

export type OpenedHouse = { readonly house: House } | { readonly problem: ConfigProblem }

/** Opens and migrates. Throws DatabaseLocked when another process holds the data folder. */
export async function openHouse(config: Config, parts: HouseParts = {}): Promise<OpenedHouse> {
  const clock = parts.clock ?? systemClock
  const log = parts.log ?? createLogger({ level: config.logLevel, format: config.logFormat })
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const places = dataPlaces(config.dataFolder)
  const database = parts.database ?? (await openDatabase(locationOf(config, places.database)))
  try {
    const migrated = await migrate(database, migrationSets)
    const key = openMasterKey(config.secretFile, { mayCreate: await isEmpty(database) })
    if ('problem' in key) {
      await database.close()
      return key
    }
    const files = await openFileStore(places.files)
    let hear: (facts: readonly Fact[]) => void = () => undefined
    const runner = createRunner({
      database,
      clock,
      audit: auditStatement,
      log,
      onFacts: (facts) => hear(facts),
    })
    return {
      house: {
        ...{ config, clock, log, database, files, runner, migrated },
        masterKey: key.masterKey,
        onFacts: (heard) => {
          hear = heard
        },
        close: () => database.close(),
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function locationOf(config: Config, folder: string): DatabaseLocation {
  return config.databaseUrl ? { kind: 'postgresql', url: config.databaseUrl } : { kind: 'embedded', folder }
}

/** Nobody has an account yet, so no secret is sealed with a key that could be missed. */
async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await database.maintenance((transaction) =>
    transaction.query('select not exists (select from access.person) as empty'),
  )
  return rows[0]?.empty === true
}
