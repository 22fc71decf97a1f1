import type { KeyboardEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useShortcuts } from '../keys/shortcuts.tsx'
import { Button } from '../pieces/button.tsx'
import type { Tone } from '../pieces/shape.tsx'
import { Shape } from '../pieces/shape.tsx'
import { useWords } from '../words/use-words.ts'
import type { ArrowKey } from './tile-moves.ts'
import { tileInDirection } from './tile-moves.ts'

export type MapTile = {
  readonly code: string
  readonly name: string
  readonly col: number
  readonly row: number
  /** Up to four letters by which who knows the place finds it; the name itself is said on focus. */
  readonly sign?: string | undefined
  readonly tone?: Tone | undefined
  /** What the tile is worth, in words: shown beside its name and in the table. */
  readonly value?: string | undefined
}

export type TileMapProps = {
  /** What the map shows: `Signalements par commune`. */
  label: string
  tiles: readonly MapTile[]
  /** Head of the value's column in the table. */
  valueLabel: string
  onTile?: ((tile: MapTile) => void) | undefined
}

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
const isArrow = (key: string): key is ArrowKey => arrows.has(key)
const step = 30
const side = 27

/** The territory as tiles, one per commune; T turns it into the table of the same data. */
export const TileMap = ({ label, tiles, valueLabel, onTile }: TileMapProps): ReactNode => {
  const { t } = useWords()
  const [asTable, setAsTable] = useState(false)
  const [pointed, setPointed] = useState<MapTile | undefined>(undefined)
  useShortcuts({ t: { label: t('ui:map.toggle'), run: () => setAsTable((before) => !before) } })
  return (
    <figure className="tile-map">
      <div className="tile-map-head">
        <figcaption>{label}</figcaption>
        <Button look="plain" small onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'ui:map.asMap' : 'ui:map.asTable')}
        </Button>
      </div>
      {asTable ? (
        <TileTable label={label} tiles={tiles} valueLabel={valueLabel} />
      ) : (
        <>
          <Tiles label={label} tiles={tiles} pointed={pointed} onPoint={setPointed} onTile={onTile} />
          <p className="tile-map-name" aria-hidden="true">
            {pointed === undefined ? t('ui:map.hint') : nameOf(pointed)}
          </p>
          <MapLegend tiles={tiles} />
        </>
      )}
    </figure>
  )
}

const nameOf = (tile: MapTile): string =>
  tile.value === undefined ? tile.name : `${tile.name} · ${tile.value}`

type TilesProps = Pick<TileMapProps, 'label' | 'tiles' | 'onTile'> & {
  pointed: MapTile | undefined
  onPoint: (tile: MapTile | undefined) => void
}

const Tiles = ({ label, tiles, pointed, onPoint, onTile }: TilesProps): ReactNode => {
  const drawing = useRef<SVGSVGElement>(null)
  const entry = pointed ?? tiles.find((tile) => tile.value !== undefined) ?? tiles[0]
  const width = Math.max(...tiles.map((tile) => tile.col), 0) + 1
  const height = Math.max(...tiles.map((tile) => tile.row), 0) + 1
  const onKey = (event: KeyboardEvent, tile: MapTile) => {
    if (isArrow(event.key)) {
      event.preventDefault()
      const next = tileInDirection(tiles, tile, event.key)
      const element = drawing.current?.querySelector<SVGElement>(
        `[data-code="${CSS.escape(next?.code ?? '')}"]`,
      )
      element?.focus()
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onTile?.(tile)
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing holds the tiles, HTML has no element for it.
    <svg
      ref={drawing}
      className="tiles"
      viewBox={`-2 -2 ${width * step + 1} ${height * step + 1}`}
      role="group"
      aria-label={label}
    >
      {tiles.map((tile) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: each tile has the role of a button or of a picture.
        <g
          key={tile.code}
          className={`tile tile-${tile.tone ?? 'none'}`}
          role={onTile === undefined ? 'img' : 'button'}
          aria-label={nameOf(tile)}
          data-code={tile.code}
          tabIndex={tile.code === entry?.code ? 0 : -1}
          onFocus={() => onPoint(tile)}
          onMouseEnter={() => onPoint(tile)}
          onClick={() => onTile?.(tile)}
          onKeyDown={(event) => onKey(event, tile)}
        >
          <rect x={tile.col * step} y={tile.row * step} width={side} height={side} rx="4" />
          <TileShape tile={tile} />
        </g>
      ))}
    </svg>
  )
}

/** The tone's shape again, for who does not see its colour. */
const TileShape = ({ tile }: { tile: MapTile }): ReactNode => {
  const x = tile.col * step + side / 2
  const y = tile.row * step + side / 2
  if (tile.tone === 'alarm') return <path className="tile-shape" d={`M${x} ${y - 5}l5.4 9.4h-10.8z`} />
  if (tile.tone === 'bell')
    return <rect className="tile-shape" x={x - 4} y={y - 4} width="8" height="8" rx="1" />
  if (tile.tone === 'watch') return <circle className="tile-shape" cx={x} cy={y} r="4" />
  if (tile.tone === 'calm') return <path className="tile-tick" d={`M${x - 4.5} ${y}l3 3.4 6-6.8`} />
  if (tile.sign === undefined) return null
  return (
    <text className="tile-sign" x={x} y={y} textAnchor="middle" dominantBaseline="central">
      {tile.sign}
    </text>
  )
}

/** No legend apart: the tiles that say something are named, up to a handful. */
const MapLegend = ({ tiles }: { tiles: readonly MapTile[] }): ReactNode => {
  const { t } = useWords()
  const named = tiles.filter((tile) => tile.value !== undefined && (tile.tone ?? 'neutral') !== 'neutral')
  const shown = named.slice(0, 5)
  if (named.length === 0) return null
  return (
    <ul className="tile-map-legend">
      {shown.map((tile) => (
        <li key={tile.code}>
          <Shape tone={tile.tone ?? 'neutral'} />
          {nameOf(tile)}
        </li>
      ))}
      {named.length > shown.length && <li>{t('ui:map.more', { count: named.length - shown.length })}</li>}
    </ul>
  )
}

const TileTable = ({
  label,
  tiles,
  valueLabel,
}: Pick<TileMapProps, 'label' | 'tiles' | 'valueLabel'>): ReactNode => {
  const { t, language } = useWords()
  const sorted = [...tiles].sort(
    (one, other) =>
      Number(other.value !== undefined) - Number(one.value !== undefined) ||
      one.name.localeCompare(other.name, language),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className="tile-table" tabIndex={0} aria-label={label}>
      <table className="table table-plain">
        <thead>
          <tr>
            <th scope="col">{t('ui:map.place')}</th>
            <th scope="col">{valueLabel}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((tile) => (
            <tr key={tile.code}>
              <td>{tile.name}</td>
              <td>{tile.value ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
