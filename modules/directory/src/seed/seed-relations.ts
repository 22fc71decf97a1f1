import type { Insertable } from 'kysely'
import { authorityIdOf, seededContactId } from '../authority/authority-id.ts'
import { readPhoneNumber } from '../contact/phone-number.ts'
import type { ContactTable, DirectoryTables } from '../tables.ts'
import { seedFiles } from './seed-files.ts'
import { evidenceOf } from './seed-records.ts'

const { sources, notes, territories, communes, mergedCommunes, policeZones, contacts } = seedFiles

export function seedTerritories(): Insertable<DirectoryTables['directory.territory']>[] {
  return territories.map(({ nisCode, partOf, populationDate, ...ground }) => ({
    ...ground,
    nis_code: nisCode,
    part_of: partOf ?? null,
    population_date: populationDate,
    source: sources.refnis.title,
  }))
}

/** Bastogne and Bertogne became Bastogne, and so did their social welfare centres. */
export function seedSuccessions(): Insertable<DirectoryTables['directory.succession']>[] {
  return mergedCommunes.flatMap(({ nisCode, successor, onDate }) =>
    (['commune', 'cpas'] as const).map((kind) => ({
      predecessor: authorityIdOf(kind, nisCode),
      successor: authorityIdOf(kind, successor),
      on_date: onDate,
      source: sources[kind === 'commune' ? 'fusions' : 'social-welfare'].title,
      note: notes['merger-date'],
    })),
  )
}

export function seedServiceAreas(): Insertable<DirectoryTables['directory.service_area']>[] {
  const rescue = evidenceOf('zslux', false, 'rescue-zone')
  return communes.flatMap((commune) => {
    const zone = policeZones.find(({ code }) => code === commune.policeZone)
    const sure = zone?.verified || zone?.confirmedCommunes?.includes(commune.nisCode)
    const police = evidenceOf(
      zone?.source ?? 'region-register',
      Boolean(sure),
      sure ? undefined : 'zone-by-elimination',
    )
    return [
      area(authorityIdOf('policeZone', commune.policeZone), commune.nisCode, police),
      area(authorityIdOf('rescueZone', 'luxembourg'), commune.nisCode, rescue),
    ]
  })
}

function area(body: string, commune: string, { verified, source, note }: ReturnType<typeof evidenceOf>) {
  return { body, commune: authorityIdOf('commune', commune), verified, source, note: note ?? null }
}

/** A contact is in the seed only where its source gives the number or the address. */
export function seedContacts(at: Date): Insertable<ContactTable>[] {
  return contacts.map((contact, position) => {
    const authority = authorityIdOf(...contact.authority)
    return {
      id: seededContactId(authority, contact.function, position),
      authority,
      function: contact.function,
      label: contact.label ?? null,
      phone: contact.phone ? (readPhoneNumber(contact.phone) ?? null) : null,
      email: contact.email ?? null,
      hours: contact.hours ?? null,
      deputy: contact.deputy,
      position,
      visibility: contact.visibility,
      verified: 'verified',
      source: sources[contact.source].title,
      confirmed_at: null,
      changed_at: at,
    }
  })
}
