export type Oklch = { readonly l: number; readonly c: number; readonly h: number }

/** Reads `oklch(43% 0.115 255)`; another notation, or one with transparency, is not a text colour here. */
export const readOklch = (text: string): Oklch | undefined => {
  const found = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(text.trim())
  if (found === null) return undefined
  const [, l, c, h] = found
  return { l: Number(l) / 100, c: Number(c), h: Number(h) }
}

/** Björn Ottosson's Oklab to linear sRGB, each part kept within what a screen can show. */
const linearOf = ({ l, c, h }: Oklch): readonly [number, number, number] => {
  const angle = (h * Math.PI) / 180
  const a = c * Math.cos(angle)
  const b = c * Math.sin(angle)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const within = (part: number) => Math.min(Math.max(part, 0), 1)
  return [
    within(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    within(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    within(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

const luminanceOf = (colour: Oklch): number => {
  const [red, green, blue] = linearOf(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export const contrastOf = (one: Oklch, other: Oklch): number => {
  const [lighter, darker] = [luminanceOf(one), luminanceOf(other)].sort((x, y) => y - x)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}
