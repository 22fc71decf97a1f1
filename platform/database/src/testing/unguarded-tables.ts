import type { Database } from '../database.ts'

/**
 * Whatever would let one organisation see another's rows, as `object: fault`; empty when all is guarded. Exceptions are
 * declared in a migration, with their reason: `platform.leave_unguarded('schema.name', 'why this is safe')`.
 */
export async function findUnguardedTables(database: Database): Promise<string[]> {
  const { rows } = await database.query(CATALOGUE)
  return rows.map((row) => `${row.object}: ${row.fault}`)
}

const CATALOGUE = `
  with ours as (
    select oid, nspname from pg_namespace
    where nspname not in ('platform', 'jobs', 'information_schema') and nspname !~ '^pg_'
  ),
  relation as (
    select pg_class.*, nspname || '.' || relname as object from pg_class join ours on ours.oid = relnamespace
  ),
  fault as (
    select oid, object, 'row level security is not enabled' as fault
    from relation where relkind in ('r', 'p') and not relrowsecurity
    union all
    select oid, object, 'row level security is not forced'
    from relation where relkind in ('r', 'p') and relrowsecurity and not relforcerowsecurity
    union all
    select oid, object, 'has no policy'
    from relation where relkind in ('r', 'p') and not exists (select from pg_policy where polrelid = relation.oid)
    union all
    select relation.oid, object, format('policy %s is for a role, not for the scope', polname)
    from relation join pg_policy on polrelid = relation.oid
    where polroles <> '{0}'
    union all
    select oid, object, 'is a materialized view, which row level security does not reach'
    from relation where relkind = 'm'
    union all
    select oid, object, 'is a foreign table, which row level security does not reach'
    from relation where relkind = 'f'
    union all
    select oid, object, 'is a view without security_invoker'
    from relation where relkind = 'v' and not exists (
      select from pg_options_to_table(reloptions)
      where option_name = 'security_invoker' and option_value in ('true', 'on', '1', 'yes')
    )
    union all
    select pg_proc.oid, nspname || '.' || proname, 'is a function with the rights of its definer'
    from pg_proc join ours on ours.oid = pronamespace where prosecdef
  )
  select object, fault from fault
  where object not in (select object from platform.unguarded)
    and not exists (select from pg_depend where deptype = 'e' and objid = fault.oid)
  order by object, fault
`
