export type Delimiter = ';' | ',' | '\t'

const candidates: readonly Delimiter[] = [';', ',', '\t']

/** The sign that occurs most often in the first line, outside quotes; `;` when there is none. */
export function findDelimiter(text: string): Delimiter {
  const heading = firstLine(text)
  const counted = candidates.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

/** What stands between quotes is left out: it separates nothing. */
function firstLine(text: string): string {
  let line = ''
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if ((character === '\n' || character === '\r') && line.trim() !== '') return line
    else line += character
  }
  return line
}
