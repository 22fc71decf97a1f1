import type { Transaction } from '@beffroi/database'

export interface TableShape {
  /** `schema.table`, quoted where needed. */
  readonly name: string
  /** Columns a restore may write: generated ones are computed again. */
  readonly columns: readonly string[]
}

// Jobs are work in flight, sent again by the outbox; migrations are run by the restore itself.
const LEFT_OUT = `n.nspname in ('information_schema', 'jobs') or n.nspname like 'pg\\_%'
  or (n.nspname = 'platform' and c.relname = 'migration')`

export async function listTables(transaction: Transaction): Promise<TableShape[]> {
  const { rows } = await transaction.query(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and not (${LEFT_OUT})
      group by 1 order by 1`,
  )
  return rows.map((row) => ({ name: String(row.name), columns: row.columns as string[] }))
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

export async function listForeignKeys(transaction: Transaction): Promise<ForeignKey[]> {
  const { rows } = await transaction.query(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and not (${LEFT_OUT})`,
  )
  return rows.map((row) => ({
    table: String(row.table),
    name: String(row.name),
    definition: String(row.definition),
  }))
}

export async function listSequences(transaction: Transaction): Promise<{ name: string; value: string }[]> {
  const { rows } = await transaction.query(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
       from pg_sequences where last_value is not null and schemaname not in ('jobs')`,
  )
  return rows.map((row) => ({ name: String(row.name), value: String(row.value) }))
}
