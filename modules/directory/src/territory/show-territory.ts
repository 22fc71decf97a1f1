import { defineQuestion } from '@beffroi/acts'
import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { mark, nisCode } from '../authority/authority.ts'
import { present } from '../authority/authority-row.ts'
import { wording } from '../naming/wording.ts'
import { mayRead } from '../policies.ts'
import { tables } from '../tables.ts'

const ground = z.object({
  nisCode,
  kind: z.enum(['province', 'arrondissement']),
  name: wording,
  partOf: nisCode.exactOptional(),
  population: z.int().exactOptional(),
  populationDate: z.iso.date().exactOptional(),
  source: z.string(),
})

const tile = z.object({
  id: z.uuid(),
  nisCode,
  name: wording,
  arrondissement: nisCode.exactOptional(),
  population: z.int().exactOptional(),
  populationDate: z.iso.date().exactOptional(),
  col: z.int(),
  row: z.int(),
  joined: z.boolean(),
  own: z.boolean(),
  verified: mark,
})

/** The communes of today as tiles, and the ground they stand on. */
export const showTerritory = defineQuestion({
  name: 'directory.show-territory',
  input: z.strictObject({}),
  output: z.object({ grounds: z.array(ground), communes: z.array(tile) }),
  allow: mayRead,
  run: async ({ transaction, actor, now }) => {
    const grounds = await tables(transaction)
      .selectFrom('directory.territory')
      .selectAll()
      .orderBy('nis_code')
      .execute()
    const today = now.toISOString().slice(0, 10)
    const communes = await tables(transaction)
      .selectFrom('directory.authority')
      .selectAll()
      .where('kind', '=', 'commune')
      .where(sql<SqlBool>`coalesce(valid_to, 'infinity') >= ${today}::date`)
      .orderBy('nis_code')
      .execute()
    return {
      grounds: grounds.map((row) => ({
        nisCode: row.nis_code,
        kind: row.kind,
        name: row.name,
        source: row.source,
        ...present({
          partOf: row.part_of,
          population: row.population,
          populationDate: row.population_date,
        }),
      })),
      communes: communes.flatMap((row) =>
        row.nis_code === null || row.tile_col === null || row.tile_row === null
          ? []
          : {
              id: row.id,
              nisCode: row.nis_code,
              name: row.name,
              col: row.tile_col,
              row: row.tile_row,
              joined: row.organisation !== null,
              own: row.organisation !== null && row.organisation === actor.organisation,
              verified: row.verified,
              ...present({
                arrondissement: row.territory,
                population: row.population,
                populationDate: row.population_date,
              }),
            },
      ),
    }
  },
})
