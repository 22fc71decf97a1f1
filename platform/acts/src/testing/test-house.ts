import { type FixedClock, fixedClock } from '@beffroi/clock'
import type { Database, MigrationSet } from '@beffroi/database'
import { openTestDatabase } from '@beffroi/database/testing'
import { isRefusal, type Refusal } from '@beffroi/errors'
import { createLogger } from '@beffroi/logging'
import type { AuditWriter } from '../audit-port.ts'
import type { Fact } from '../fact.ts'
import { migrations as actMigrations } from '../migrations.ts'
import { createRunner, type Runner } from '../runner.ts'

export interface TestHouse extends Runner {
  readonly database: Database
  readonly clock: FixedClock
  /** Facts announced so far, oldest first. */
  facts(): Promise<Pick<Fact, 'type' | 'subject' | 'organisation' | 'audience' | 'payload'>[]>
  close(): Promise<void>
}

export interface TestHouseParts {
  readonly migrations: readonly MigrationSet[]
  readonly audit: AuditWriter
  readonly at?: string
}

/** A fresh migrated database with a real runner and a fixed clock, for the tests of a module. */
export async function openTestHouse(parts: TestHouseParts): Promise<TestHouse> {
  const database = await openTestDatabase([actMigrations, ...parts.migrations])
  const clock = fixedClock(parts.at ?? '2026-11-21T21:10:00.000Z')
  const log = createLogger({ level: 'silent', format: 'json' })
  const runner = createRunner({ database, clock, audit: parts.audit, log })
  return {
    ...runner,
    database,
    clock,
    close: () => database.close(),
    facts: () =>
      database.transaction({ reach: 'platform', readOnly: true }, async (transaction) => {
        const { rows } = await transaction.query('select * from platform.outbox order by id')
        return rows.map((row) => ({
          type: row.type as string,
          subject: { type: row.subject_type as string, id: row.subject_id as string },
          organisation: row.organisation as string,
          audience: row.audience as string[],
          payload: row.payload,
        }))
      }),
  }
}

/** Gives the outcome of an act that was expected to succeed; a refusal fails the test with its code. */
export function accepted<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome))
    throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.issues ?? outcome.details)}`)
  return outcome
}

/** The code of a refusal that was expected; an accepted act fails the test. */
export function refusedWith(outcome: unknown): string {
  if (!isRefusal(outcome)) throw new Error('expected a refusal, the act was accepted')
  return outcome.code
}
