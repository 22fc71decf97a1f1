// Started by power-cut.ts: writes numbered rows to the embedded database, each number printed once it is acknowledged.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openDatabase } from '../src/open-database.ts'

type Query = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>

const [folder = '', mode = '', every = '250'] = process.argv.slice(2)
const checkpointEvery = Number(every)
const say = (line: string) => process.stdout.write(`${line}\n`)

async function open(): Promise<Query> {
  if (mode === 'as-shipped') {
    const engine = await PGlite.create(path.join(folder, 'pgdata'))
    return (text, values) => engine.query<Record<string, unknown>>(text, values)
  }
  const database = await openDatabase({ kind: 'embedded', folder })
  return database.query
}

const query = await open()
await query(
  'create table if not exists row (id bigint primary key, payload text not null, sum text not null)',
)
await query('create table if not exists tally (id int primary key, total bigint not null)')
await query('insert into tally values (1, 0) on conflict do nothing')

// Every row whole, none missing below the last, the index agreeing with the table, and both tables of one transaction.
const [found] = (
  await query(`
    select count(*)::int as count, coalesce(max(id), 0)::int as last,
      count(*) filter (where md5(payload) <> sum)::int as damaged,
      (select total::int from tally) as total,
      (select count(*)::int from row indexed where id between 1 and 2000000000) as indexed
    from row`)
).rows
say(`FOUND ${JSON.stringify(found)}`)

for (let id = Number(found?.last) + 1; ; id += 1) {
  const payload = `${id} `.repeat(40)
  const sum = createHash('md5').update(payload).digest('hex')
  await query(
    `with one as (insert into row values ($1, $2, $3)) update tally set total = total + 1 where id = 1`,
    [id, payload, sum],
  )
  say(`${id}`)
  if (id % checkpointEvery === 0) await query('checkpoint')
  if (id % (checkpointEvery * 8) === 0) await query('vacuum (analyze) tally')
}
