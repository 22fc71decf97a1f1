import { fixedClock } from '@beffroi/clock'
import type { Database, MigrationSet } from '@beffroi/database'
import { openTestDatabase } from '@beffroi/database/testing'
import { defineRefusals } from '@beffroi/errors'
import { memoryLogger } from '@beffroi/logging'
import { z } from 'zod'
import { defineAct, type Verdict } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { AuditRecord } from '../audit-port.ts'
import { defineFact, type Fact } from '../fact.ts'
import { migrations } from '../migrations.ts'
import { createRunner, type Runner } from '../runner.ts'

// A house of one workshop, for the tests of the runner: bolts of cloth that two guilds weave.

export const guild = '0b2f6c1e-5a3d-4c8e-9f10-0000000000aa'
export const rival = '0b2f6c1e-5a3d-4c8e-9f10-0000000000bb'
export const aFact = '0b2f6c1e-5a3d-7c8e-9f10-0000000000f1'
export const ann: Actor = {
  kind: 'person',
  label: 'ann',
  person: '0b2f6c1e-5a3d-4c8e-9f10-000000000001',
  organisation: guild,
  roles: ['weaver'],
  language: 'fr',
}
export const bob: Actor = {
  ...ann,
  label: 'bob',
  person: '0b2f6c1e-5a3d-4c8e-9f10-000000000002',
  organisation: rival,
}

const cloth: MigrationSet = {
  name: 'cloth',
  migrations: [
    {
      name: '0001-cloth',
      sql: `
        create schema cloth;
        create table cloth.bolt (id uuid primary key, organisation uuid not null, colour text not null unique);
        select platform.guard('cloth.bolt');
        create policy own on cloth.bolt
          using (organisation = platform.current_organisation() or platform.has_platform_reach());
        create table cloth.ledger (entry jsonb not null);
        select platform.guard('cloth.ledger');
        create policy any_writes on cloth.ledger for insert with check (true);
        create policy any_reads on cloth.ledger for select using (true);
      `,
    },
  ],
}
export const refusals = defineRefusals('cloth', {
  'not-a-weaver': { kind: 'forbidden' },
  'colour-forbidden': { kind: 'conflict' },
  'wrong-seal': { kind: 'unauthenticated' },
})
const boltWoven = defineFact('cloth.bolt-woven', 1, z.object({ colour: z.string() }))
export const isWeaver = (actor: Actor): Verdict =>
  actor.roles.includes('weaver') || refusals['not-a-weaver']()

const quiet = async () => undefined

/** What happens in the middle of weaving; a test may let it fail. */
export const loom: { during: () => Promise<void> } = { during: quiet }

export const weave = defineAct({
  name: 'cloth.weave',
  input: z.strictObject({ colour: z.string().min(2), bolts: z.int().default(1) }),
  output: z.object({ id: z.string(), colour: z.string() }),
  allow: isWeaver,
  about: ({ colour }, bolt) => ({ type: 'bolt', id: bolt?.id ?? colour, organisation: guild }),
  run: async ({ transaction, actor, newId, announce }, { colour, bolts }) => {
    const id = newId()
    await transaction.query('insert into cloth.bolt values ($1, $2, $3)', [id, actor.organisation, colour])
    for (let bolt = 0; bolt < bolts; bolt++) {
      const subject = { type: 'bolt', id: `${colour} ${bolt}` }
      announce(boltWoven, { subject, organisation: guild, audience: [guild, rival], payload: { colour } })
    }
    await loom.during()
    if (colour === 'purple') return refusals['colour-forbidden']({ colour })
    if (colour === 'void') return { id } as { id: string; colour: string }
    return { id, colour }
  },
})

export const { logger: log } = memoryLogger()
export const clock = fixedClock('2026-11-21T21:10:00.000Z')
export const audit = ({ actor, at, id, ...record }: AuditRecord): string =>
  `insert into cloth.ledger values ('${JSON.stringify({ ...record, actor: actor.label })}')`

export interface ClothHouse {
  readonly database: Database
  readonly runner: Runner
  /** What was heard after each commit that left facts. */
  readonly heard: (readonly Fact[])[]
  all(sql: string): Promise<Record<string, unknown>[]>
  bolts(): Promise<unknown[]>
  ledger(): Promise<unknown[]>
  waiting(): Promise<Record<string, unknown>[]>
  /** As on the first day. */
  clear(): Promise<void>
}

export async function openClothHouse(): Promise<ClothHouse> {
  const database = await openTestDatabase([migrations, cloth])
  const heard: (readonly Fact[])[] = []
  const all = async (sql: string) => (await database.maintenance(({ query }) => query(sql))).rows
  return {
    database,
    heard,
    runner: createRunner({ database, clock, audit, log, onFacts: (facts) => heard.push(facts) }),
    all,
    bolts: async () =>
      (await all('select colour from cloth.bolt order by colour')).map(({ colour }) => colour),
    ledger: async () => (await all('select entry from cloth.ledger')).map(({ entry }) => entry),
    waiting: () =>
      all('select type, subject_id, organisation, audience, payload from platform.outbox order by id'),
    async clear() {
      heard.length = 0
      loom.during = quiet
      await all(
        'truncate cloth.bolt, cloth.ledger, platform.outbox, platform.idempotency, platform.follower_receipt',
      )
    },
  }
}
