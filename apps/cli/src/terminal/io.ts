import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Where a command writes and asks; a command run for another process writes through its connection. */
export interface Io {
  /** The result. */
  out(text: string): void
  /** Progress and errors. */
  err(text: string): void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly color: boolean
  /** Undefined where nobody can be asked. */
  readonly ask?: (question: string, options?: { hidden?: boolean }) => Promise<string>
}

export function processIo(settings: { input: boolean; color: boolean }): Io {
  const mayAsk = settings.input && process.stdin.isTTY === true
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    color: settings.color && process.stdout.isTTY === true && !process.env.NO_COLOR,
    ...(mayAsk ? { ask } : {}),
  }
}

async function ask(question: string, options: { hidden?: boolean } = {}): Promise<string> {
  let muted = false
  // What is typed is echoed by readline itself: a hidden answer goes nowhere.
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stderr.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  const answer = lines.question(question)
  muted = options.hidden === true
  try {
    return await answer
  } finally {
    lines.close()
    if (muted) process.stderr.write('\n')
  }
}
