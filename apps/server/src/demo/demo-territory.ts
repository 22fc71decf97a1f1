import type { OrganisationKind, Role } from '@beffroi/access'
import type { AuthorityKind } from '@beffroi/directory'
import type { Language } from '@beffroi/i18n'

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly phone?: string
  readonly language: Language
  readonly roles: readonly Role[]
}

export interface DemoOrganisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly language: Language
  /** Its fictitious entry in the directory; the operator has none. */
  readonly authority?: { readonly kind: AuthorityKind; readonly code: string }
  readonly people: readonly DemoPerson[]
}

// Everything here is invented and marked so. The passwords are printed at every start: they protect nothing.
// Names of places are those of no Belgian commune; numbers 00 00 00 are given to nobody.
const person = (
  last: string,
  name: string,
  mailbox: string,
  password: string,
  language: Language,
  ...roles: Role[]
): DemoPerson => ({
  id: `00000000-0000-7000-8000-0000000000${last}`,
  name,
  email: `${mailbox}.example`,
  password,
  phone: '061 00 00 00',
  language,
  roles,
})

export const demoCsirt = '00000000-0000-7000-8000-000000000010'

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    id: '00000000-0000-7000-8000-000000000001',
    kind: 'authority',
    name: 'Commune de Clairval',
    language: 'fr',
    authority: { kind: 'commune', code: 'clairval' },
    people: [
      person('a1', 'Marie Lambert', 'marie@clairval', 'marie-a-clairval', 'fr', 'administrator', 'reporter'),
    ],
  },
  {
    id: '00000000-0000-7000-8000-000000000002',
    kind: 'authority',
    name: 'CPAS de Rochefeuille',
    language: 'fr',
    authority: { kind: 'cpas', code: 'rochefeuille' },
    people: [
      person('a2', 'Luc Simon', 'luc@rochefeuille', 'luc-a-rochefeuille', 'fr', 'administrator', 'reporter'),
    ],
  },
  {
    id: '00000000-0000-7000-8000-000000000003',
    kind: 'authority',
    name: 'Gemeente Beaumoulin',
    language: 'nl',
    authority: { kind: 'commune', code: 'beaumoulin' },
    people: [
      person('a3', 'Els Maes', 'els@beaumoulin', 'els-in-beaumoulin', 'nl', 'administrator', 'reporter'),
    ],
  },
  {
    id: '00000000-0000-7000-8000-000000000004',
    kind: 'authority',
    name: 'Zone de secours Haute-Vallée',
    language: 'de',
    authority: { kind: 'rescueZone', code: 'haute-vallee' },
    people: [
      person(
        'a4',
        'Jonas Weber',
        'jonas@haute-vallee',
        'jonas-in-haute-vallee',
        'de',
        'administrator',
        'reporter',
      ),
    ],
  },
  {
    id: demoCsirt,
    kind: 'csirt',
    authority: { kind: 'national', code: 'csirt-demo' },
    name: 'Équipe nationale CSIRT',
    language: 'fr',
    people: [
      person(
        'b1',
        'Nadia Renard',
        'nadia@csirt',
        'nadia-de-garde-csirt',
        'fr',
        'duty-officer',
        'administrator',
      ),
      person('b2', 'Pieter Claes', 'pieter@csirt', 'pieter-van-wacht', 'nl', 'duty-officer'),
    ],
  },
  {
    id: '00000000-0000-7000-8000-000000000020',
    kind: 'operator',
    name: 'Exploitation de Beffroi',
    language: 'fr',
    people: [
      person(
        'c1',
        'Alex Martin',
        'alex@exploitant',
        'alex-exploitant-demo',
        'fr',
        'operator',
        'administrator',
      ),
    ],
  },
]
