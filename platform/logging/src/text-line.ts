const levels: Readonly<Record<string, string>> = {
  trace: 'trace',
  debug: 'debug',
  info: 'info ',
  warn: 'WARN ',
  error: 'ERROR',
  fatal: 'FATAL',
}

/** One line for a person at a terminal; the stack of an error follows, indented. */
export function textLine(entry: Readonly<Record<string, unknown>>): string {
  const { level, time, msg, err, ...fields } = entry
  const parts = [String(time).slice(11, 19), levels[String(level)] ?? String(level)]
  if (typeof msg === 'string' && msg !== '') parts.push(visible(msg))
  for (const [name, value] of Object.entries(fields)) parts.push(`${visible(name)}=${shown(value)}`)
  return `${parts.join(' ')}\n${stackOf(err)}`
}

function shown(value: unknown): string {
  if (typeof value === 'string' && /^[^\s"=]+$/.test(value)) return visible(value)
  return visible(JSON.stringify(value))
}

function stackOf(err: unknown): string {
  if (typeof err !== 'object' || err === null) return ''
  const { stack, message } = err as { stack?: unknown; message?: unknown }
  const lines = String(stack ?? message ?? '').split('\n')
  return lines.map((line) => `         ${visible(line)}\n`).join('')
}

// What a stranger sent must neither forge a line of the log nor command the terminal that shows it.
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
