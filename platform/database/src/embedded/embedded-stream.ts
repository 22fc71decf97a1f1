import { Duplex } from 'node:stream'

interface Line {
  connect(): Promise<void>
  send(bytes: Uint8Array<ArrayBuffer>): void
  leave(): void
}

const TERMINATE = 0x58

/** What node-postgres takes for a socket: bytes go to the worker, and its answers are pushed back in. */
export class EmbeddedStream extends Duplex {
  readonly #line: Line
  constructor(line: Line) {
    super()
    this.#line = line
  }

  connect(): this {
    this.#line.connect().then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    )
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#pass(chunk)
    done()
  }

  // Parse, bind, execute and sync arrive corked: as one message they cost one turn.
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#pass(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#line.leave()
    done(error)
  }

  #pass(bytes: Buffer): void {
    // Terminate would end the only backend there is.
    if (bytes[0] !== TERMINATE) this.#line.send(new Uint8Array(bytes))
  }

  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
