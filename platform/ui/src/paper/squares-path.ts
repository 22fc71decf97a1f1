/** One SVG path for all dark squares, each run of a line in one piece. */
export const squaresPath = (side: number, isDark: (x: number, y: number) => boolean): string => {
  const pieces: string[] = []
  for (let y = 0; y < side; y += 1) {
    let x = 0
    while (x < side) {
      const start = x
      while (x < side && isDark(x, y)) x += 1
      if (x > start) pieces.push(`M${start} ${y}h${x - start}v1h-${x - start}z`)
      x += 1
    }
  }
  return pieces.join('')
}
