import { createConnection } from 'node:net'
import { createInterface } from 'node:readline'
import type { Io } from '../terminal/io.ts'
import type { ControlAnswer, ControlRequest } from './messages.ts'

/** Has the server that holds the database run the command; undefined when none listens at the address. */
export function forward(address: string, request: ControlRequest, io: Io): Promise<number | undefined> {
  return new Promise((answered) => {
    const socket = createConnection(address)
    socket.once('error', () => answered(undefined))
    socket.once('connect', () => {
      socket.write(`${JSON.stringify(request)}\n`)
      let exit = 1
      const lines = createInterface({ input: socket })
      lines.on('line', (line) => {
        const message = JSON.parse(line) as ControlAnswer
        if ('out' in message) io.out(message.out)
        else if ('err' in message) io.err(message.err)
        else exit = message.exit
      })
      lines.on('close', () => answered(exit))
    })
  })
}
