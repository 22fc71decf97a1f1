export type TableProblemCode =
  | 'empty-file'
  | 'not-a-table'
  | 'too-large'
  | 'too-many-rows'
  | 'missing-column'
  | 'unknown-column'
  | 'repeated-column'
  | 'wrong-number-of-cells'
  | 'broken-quotes'
  | 'missing-value'

/** `code` is one of `TableProblemCode` (sentence `tabular:problems.<code>`) or one that a column's `read` gave. */
export interface TableProblem {
  /** Of the file, from 1, where the row begins. */
  readonly line: number
  /** The heading, as declared. */
  readonly column?: string
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}
