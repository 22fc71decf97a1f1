// Spreadsheets run a cell that starts so; Japanese ones read the full-width forms alike. Spaces, invisible
// characters and line ends before it are passed over by some of them.
const startsFormula = /^'*[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/** The text with an apostrophe before it when a spreadsheet would run it; guarded twice if it looks guarded. */
export function guardFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && guardFormula(text.slice(1)) === text ? text.slice(1) : text
}
