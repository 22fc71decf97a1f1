/** The same seed gives the same run, so that a finding can be seen again. */
export interface Random {
  /** From 0 to below `bound`. */
  below(bound: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
}

/** Mulberry32: small, and good enough to choose inputs. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const [first] = items
      if (first === undefined && items.length === 0) throw new Error('Nothing to pick from.')
      return items[below(items.length)] as (typeof items)[number]
    },
  }
}
