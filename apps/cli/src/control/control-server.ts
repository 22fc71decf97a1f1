import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { House } from '@beffroi/server'
import type { HouseCommand } from '../command-line/command.ts'
import { exitCodes } from '../terminal/exit-codes.ts'
import { wordsFor } from '../terminal/words.ts'
import { type ControlAnswer, type ControlRequest, readRequest } from './messages.ts'

/** Runs the commands of other processes on this machine inside the house that is open here. */
export async function startControl(
  address: string,
  house: House,
  commands: readonly HouseCommand[],
): Promise<{ close(): Promise<void> }> {
  // The lock on the data folder is ours, so a socket that lies here is what a killed server left.
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const server = createServer((socket) => void serve(socket, house, commands))
  await new Promise<void>((listening, failing) => {
    server.once('error', failing)
    server.listen(address, listening)
  })
  if (process.platform !== 'win32') chmodSync(address, 0o600)
  return { close: () => closeServer(server) }
}

async function serve(socket: Socket, house: House, commands: readonly HouseCommand[]): Promise<void> {
  socket.on('error', () => socket.destroy())
  const send = (message: ControlAnswer) => void socket.write(`${JSON.stringify(message)}\n`)
  for await (const line of createInterface({ input: socket })) {
    const request = readRequest(line)
    const command = commands.find(({ words }) => words === request?.words)
    if (request && command) send({ exit: await run(command, request, house, send) })
    else send({ exit: exitCodes.usage })
    break
  }
  socket.end()
}

async function run(
  command: HouseCommand,
  request: ControlRequest,
  house: House,
  send: (message: ControlAnswer) => void,
): Promise<number> {
  const io = {
    out: (text: string) => send({ out: text }),
    err: (text: string) => send({ err: text }),
    outIsTerminal: request.outIsTerminal,
    errIsTerminal: request.errIsTerminal,
    color: request.color,
  }
  const { json, quiet, env } = request
  try {
    return await command.run(request.call, { io, t: wordsFor(request.language), json, quiet, env }, house)
  } catch (error) {
    house.log.error({ err: error, command: command.words }, 'a command failed')
    send({ err: `${error instanceof Error ? error.message : String(error)}\n` })
    return exitCodes.failure
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => server.close(() => closed()))
}
