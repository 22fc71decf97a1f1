/** The value below which that part of the sample lies (nearest rank); NaN of nothing. */
export function quantile(sample: readonly number[], part: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const rank = Math.max(0, Math.ceil(part * sorted.length) - 1)
  return sorted[rank] ?? Number.NaN
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5)
}
