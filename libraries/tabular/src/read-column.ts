export type CellReading<Value> = { readonly value: Value } | { readonly problem: string }

export interface ReadColumn<Value> {
  readonly heading: string
  /** Other headings that mean the same, in other languages for instance. Capitals do not count. */
  readonly alsoNamed?: readonly string[]
  /** The column may be absent and its cells empty: then `read` gets an empty text. */
  readonly optional?: boolean
  /** From the trimmed text of the cell. */
  readonly read: (text: string) => CellReading<Value>
}

export type ReadColumns<Row> = { readonly [Key in keyof Row]: ReadColumn<Row[Key]> }

/** A column of plain text. */
export const asText = (text: string): CellReading<string> => ({ value: text })
