import type { House } from '@beffroi/server'

/** The identifier of an organisation, from its identifier or its exact name; capitals do not matter. */
export async function organisationNamed(house: House, name: string): Promise<string | undefined> {
  const { rows } = await house.database.maintenance((transaction) =>
    transaction.query('select id from access.organisation where id::text = $1 or lower(name) = lower($1)', [
      name,
    ]),
  )
  return rows.length === 1 ? String(rows[0]?.id) : undefined
}
