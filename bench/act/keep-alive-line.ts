import { once } from 'node:events'
import { connect } from 'node:net'

export interface Line {
  /** Sends one request and gives its status and body. */
  send(head: string, body: string): Promise<{ readonly status: number; readonly body: string }>
  close(): void
}

const endOfHead = Buffer.from('\r\n\r\n')

/**
 * HTTP/1.1 over one kept connection, with as little work as possible: on a small machine whatever the client spends
 * is taken from the server. Answers carry a Content-Length (RFC 9112 section 6.3).
 */
export async function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let waiting:
    | { resolve(answer: { status: number; body: string }): void; reject(reason: Error): void }
    | undefined
  let seen = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    seen = seen.length === 0 ? bytes : Buffer.concat([seen, bytes])
    const end = seen.indexOf(endOfHead)
    if (end < 0) return
    const head = seen.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    const start = end + endOfHead.length
    if (seen.length < start + length) return
    const body = seen.toString('utf8', start, start + length)
    seen = seen.subarray(start + length)
    waiting?.resolve({ status: Number(head.slice(9, 12)), body })
  })
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')))
  socket.on('error', (error) => waiting?.reject(error))
  return {
    send: (head, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      }),
    close: () => socket.destroy(),
  }
}
