import { DatabaseLocked } from '@beffroi/database'
import { openHouse } from '@beffroi/server'
import { controlAddress } from '../control/address.ts'
import { forward } from '../control/forward.ts'
import { failed } from '../terminal/answer.ts'
import { type ExitCode, exitCodes } from '../terminal/exit-codes.ts'
import { settingsOrComplaint } from '../terminal/settings.ts'
import { terminalLanguage } from '../terminal/words.ts'
import type { Call, Command, Hands, HouseCommand } from './command.ts'

export async function runCommand(command: Command, call: Call, hands: Hands): Promise<ExitCode> {
  return command.needs === 'nothing' ? command.run(call, hands) : runInHouse(command, call, hands)
}

/** Opens the database, or hands the command to the server that has it open. */
async function runInHouse(command: HouseCommand, call: Call, hands: Hands): Promise<ExitCode> {
  const config = settingsOrComplaint(call, hands)
  if (!config) return exitCodes.invalid
  try {
    const opened = await openHouse({ ...config, logLevel: hands.quiet ? 'error' : 'warn' })
    if ('problem' in opened)
      return failed(
        hands,
        `config:problems.${opened.problem.code}`,
        exitCodes.invalid,
        opened.problem.details,
      )
    try {
      return await command.run(call, hands, opened.house)
    } finally {
      await opened.house.close()
    }
  } catch (error) {
    if (!(error instanceof DatabaseLocked)) throw error
    return forwardTo(controlAddress(config.dataFolder), command, call, hands)
  }
}

async function forwardTo(
  address: string,
  command: HouseCommand,
  call: Call,
  hands: Hands,
): Promise<ExitCode> {
  const { io, json, quiet, env } = hands
  const request = {
    words: command.words,
    call,
    language: terminalLanguage(env),
    json,
    quiet,
    outIsTerminal: io.outIsTerminal,
    errIsTerminal: io.errIsTerminal,
    color: io.color,
    env: { BEFFROI_BACKUP_KEY_FILE: env.BEFFROI_BACKUP_KEY_FILE },
  }
  const exit = await forward(address, request, io)
  if (exit === undefined) return failed(hands, 'cli:errors.locked', exitCodes.later)
  return exit as ExitCode
}
