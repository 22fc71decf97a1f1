import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** How the server behaves towards the next mails. */
export type Fault =
  | { readonly at: 'recipient' | 'data'; readonly answer: number }
  | { readonly at: 'data'; readonly ending: 'hang' | 'drop' }

export interface SmtpGateway {
  readonly url: string
  /** Whole messages as they came over the wire, also those whose sender was never told so. */
  readonly messages: readonly string[]
  readonly recipients: readonly string[]
  fault: Fault | undefined
  close(): Promise<void>
}

/** A true SMTP server on a free port of this machine, which can misbehave when asked. */
export async function openSmtpGateway(): Promise<SmtpGateway> {
  const messages: string[] = []
  const recipients: string[] = []
  const sockets = new Set<Socket>()
  const refusal = (code: number) => Object.assign(new Error(`answered ${code}`), { responseCode: code })
  const gateway = {
    url: '',
    messages,
    recipients,
    fault: undefined as Fault | undefined,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(address, _session, callback) {
      const { fault } = gateway
      if (fault?.at === 'recipient') return callback(refusal(fault.answer))
      recipients.push(address.address)
      callback()
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { fault } = gateway
        if (fault && 'answer' in fault) return callback(refusal(fault.answer))
        messages.push(Buffer.concat(chunks).toString('utf8'))
        if (fault?.ending === 'drop') for (const socket of sockets) socket.destroy()
        if (fault === undefined) callback()
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  gateway.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return gateway
}
