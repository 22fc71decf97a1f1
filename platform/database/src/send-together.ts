import pg from 'pg'
import { resultTypes } from './result-types.ts'

/** One statement of SQL. With a name, the server parses and plans it once for each connection. */
export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
  readonly name?: string
}

/** The part of node-postgres that speaks the protocol; its types leave out what is optional. */
interface Wire {
  readonly stream: { cork?(): void; uncork?(): void }
  close(message: object): void
  parse(message: object): void
  bind(message: object): void
  describe(message: object): void
  execute(message: object): void
  sync(): void
}
type Message = object
interface Answer {
  handleRowDescription(message: Message): void
  handleDataRow(message: Message): void
  handleCommandComplete(message: Message, wire: Wire): void
  handleReadyForQuery(wire: Wire): void
}

// node-postgres gives it away, its types do not tell.
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils
const prepared = new WeakMap<Wire, Set<string>>()

/**
 * Sends statements as one message with one Sync (PostgreSQL protocol, extended query): one round trip, and after the
 * first that fails the server skips the rest. So what follows BEGIN never runs without it.
 */
export function sendTogether(
  client: pg.ClientBase,
  statements: readonly Statement[],
): Promise<pg.QueryResult[]> {
  return new Promise((resolve, reject) => {
    // Before anything is written: half a message would hold up the connection.
    const sendable = statements.map((it) => ({
      ...it,
      values: it.values?.map((value) => prepareValue(value)) ?? [],
    }))
    client.query(new Together(sendable, resolve, reject) as unknown as pg.Submittable)
  })
}

class Together {
  readonly #statements: readonly Statement[]
  readonly #resolve: (results: pg.QueryResult[]) => void
  readonly #reject: (error: Error) => void
  readonly #results: pg.QueryResult[] = []
  readonly #answers: Answer[]
  #wire: Wire | undefined
  #at = 0

  constructor(
    statements: readonly Statement[],
    resolve: (results: pg.QueryResult[]) => void,
    reject: (error: Error) => void,
  ) {
    this.#statements = statements
    this.#resolve = resolve
    this.#reject = reject
    this.#answers = statements.map((_, at) => this.#answer(at))
  }

  submit(wire: Wire): null {
    this.#wire = wire
    wire.stream.cork?.()
    try {
      for (const statement of this.#statements) say(wire, statement)
      wire.sync()
    } finally {
      wire.stream.uncork?.()
    }
    return null
  }

  handleRowDescription(message: Message): void {
    this.#answers[this.#at]?.handleRowDescription(message)
  }

  handleDataRow(message: Message): void {
    this.#answers[this.#at]?.handleDataRow(message)
  }

  handleCommandComplete(message: Message, wire: Wire): void {
    this.#answers[this.#at]?.handleCommandComplete(message, wire)
    this.#at += 1
  }

  handleEmptyQuery(): void {
    this.#at += 1
  }

  handleError(error: Error): void {
    // Which of them the server still knows is uncertain: all are told anew.
    const names = this.#wire && prepared.get(this.#wire)
    for (const { name } of this.#statements) if (name) names?.delete(name)
    this.#reject(error)
  }

  handleReadyForQuery(wire: Wire): void {
    for (const answer of this.#answers) answer.handleReadyForQuery(wire)
    this.#resolve(this.#results)
  }

  /** Rows are read by node-postgres itself, one of its queries for each statement. */
  #answer(at: number): Answer {
    const heard = (error: Error | undefined, result: unknown) => {
      if (error) this.#reject(error)
      else this.#results[at] = result as pg.QueryResult
    }
    const query = new pg.Query({ text: this.#statements[at]?.text ?? '', types: resultTypes }, heard)
    return query as unknown as Answer
  }
}

function say(wire: Wire, { text, values = [], name = '' }: Statement): void {
  const names = prepared.get(wire) ?? new Set()
  prepared.set(wire, names)
  if (!names.has(name)) {
    if (name) wire.close({ type: 'S', name })
    wire.parse({ text, name })
    if (name) names.add(name)
  }
  wire.bind({ statement: name, values })
  wire.describe({ type: 'P', name: '' })
  wire.execute({})
}
