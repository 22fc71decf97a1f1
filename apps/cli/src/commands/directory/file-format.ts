export const formats = ['csv', 'json'] as const
export type Format = (typeof formats)[number]

/** The format that was asked for, else the one the file's name tells. */
export function formatOf(asked: unknown, file: string | undefined): Format | undefined {
  return (
    formats.find((format) => format === asked) ??
    formats.find((format) => file?.toLowerCase().endsWith(`.${format}`))
  )
}
