import type { Language } from '@beffroi/i18n'
import type { MapTile } from '@beffroi/ui'
import type { Listed, Territory } from '../api.ts'

interface Told {
  readonly territory: Territory
  readonly cases: readonly Listed[]
  readonly current: string | undefined
  readonly language: Language
  readonly say: (count: number) => string
}

/** One tile per commune, loud where something is open; and what has no place on the map, by name. */
export function territoryTiles({ territory, cases, current, language, say }: Told): {
  tiles: MapTile[]
  elsewhere: string[]
} {
  const byAuthority = Map.groupBy(cases, ({ authority }) => authority)
  const known = new Set(territory.communes.map(({ id }) => id))
  const tiles = territory.communes.map(({ id, nisCode, name, col, row }): MapTile => {
    const count = byAuthority.get(id)?.length ?? 0
    const tile = { code: nisCode, name: nameIn(name, language), col, row }
    if (count === 0) return tile
    return { ...tile, tone: id === current ? 'alarm' : 'bell', value: say(count) }
  })
  const off = cases.filter(({ authority }) => authority === undefined || !known.has(authority))
  return { tiles, elsewhere: [...new Set(off.map(({ organisationName }) => organisationName))] }
}

const order = ['fr', 'nl', 'de', 'en'] as const

function nameIn(name: Territory['communes'][number]['name'], language: Language): string {
  return name[language] ?? order.map((one) => name[one]).find((text) => text !== undefined) ?? ''
}
