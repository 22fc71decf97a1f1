/** Safari forgets that a table is one when its rows are drawn as cards; its roles are said aloud. */
export const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell'): { role: string } => ({
  role: name,
})
