export type TilePlace = { readonly code: string; readonly col: number; readonly row: number }

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** The tile that an arrow leads to: the nearest in that direction, the straight one first. */
export const tileInDirection = <Tile extends TilePlace>(
  tiles: readonly Tile[],
  from: TilePlace,
  key: ArrowKey,
): Tile | undefined => {
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1
  let best: { tile: Tile; cost: number } | undefined
  for (const tile of tiles) {
    const along = sign * (isAcross ? tile.col - from.col : tile.row - from.row)
    if (along <= 0) continue
    const aside = Math.abs(isAcross ? tile.row - from.row : tile.col - from.col)
    const cost = along + aside * 2
    if (best === undefined || cost < best.cost) best = { tile, cost }
  }
  return best?.tile
}
