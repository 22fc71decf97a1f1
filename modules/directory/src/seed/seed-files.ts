import { z } from 'zod'
import { authorityKinds, authorityRecord, nisCode } from '../authority/authority.ts'
import { contactFields } from '../contact/contact-input.ts'
import { wording } from '../naming/wording.ts'
import communes from './communes.json' with { type: 'json' }
import contacts from './contacts.json' with { type: 'json' }
import localBodies from './local-bodies.json' with { type: 'json' }
import mergedCommunes from './merged-communes.json' with { type: 'json' }
import nationalBodies from './national-bodies.json' with { type: 'json' }
import notes from './notes.json' with { type: 'json' }
import policeZones from './police-zones.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }
import suppliers from './suppliers.json' with { type: 'json' }
import territories from './territories.json' with { type: 'json' }

const key = <T extends Record<string, unknown>>(of: T) =>
  z.enum(Object.keys(of) as [keyof T & string, ...(keyof T & string)[]])
const source = key(sources)
const note = key(notes)

const fact = z.strictObject({
  verified: z.boolean().default(true),
  source,
  note: note.exactOptional(),
})

const body = z.strictObject({
  ...authorityRecord.omit({ source: true, verified: true, note: true, evidence: true, parent: true }).shape,
  parent: z.tuple([z.enum(authorityKinds), z.string()]).exactOptional(),
  nis2Class: authorityRecord.shape.nis2Class.default('unknown'),
  sectors: authorityRecord.shape.sectors.default([]),
  fictitious: z.boolean().default(false),
  verified: z.boolean(),
  source,
  note: note.exactOptional(),
  /** Per field, where it differs from the body as a whole. */
  facts: z.record(z.string(), fact).default({}),
})
export type SeedBody = z.output<typeof body>
export type SourceKey = z.output<typeof source>
export type NoteKey = z.output<typeof note>

const communeBase = { nisCode, name: wording, arrondissement: nisCode }

/** The seed as it is written in its files, checked like anything that comes from outside. */
export const seedFiles = {
  sources: z
    .record(source, z.strictObject({ title: z.string(), address: z.url().exactOptional() }))
    .parse(sources),
  notes: z.record(note, wording).parse(notes),
  territories: z
    .array(
      z.strictObject({
        nisCode,
        kind: z.enum(['province', 'arrondissement']),
        name: wording,
        partOf: nisCode.exactOptional(),
        population: z.int(),
        populationDate: z.iso.date(),
      }),
    )
    .parse(territories),
  communes: z
    .array(
      z.strictObject({
        ...communeBase,
        population: z.int(),
        tile: z.tuple([z.int(), z.int()]),
        policeZone: z.string(),
        validFrom: z.iso.date().exactOptional(),
      }),
    )
    .parse(communes),
  mergedCommunes: z
    .array(
      z.strictObject({ ...communeBase, validTo: z.iso.date(), successor: nisCode, onDate: z.iso.date() }),
    )
    .parse(mergedCommunes),
  policeZones: z
    .array(
      z.strictObject({
        code: z.string(),
        name: wording,
        zoneNumber: z.string(),
        verified: z.boolean(),
        source,
        note: note.exactOptional(),
        address: z.string().exactOptional(),
        confirmedCommunes: z.array(nisCode).exactOptional(),
      }),
    )
    .parse(policeZones),
  bodies: z.array(body).parse([...localBodies, ...nationalBodies, ...suppliers]),
  contacts: z
    .array(
      z.strictObject({
        authority: z.tuple([z.enum(authorityKinds), z.string()]),
        ...contactFields,
        source,
      }),
    )
    .parse(contacts),
}
