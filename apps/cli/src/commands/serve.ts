import { DatabaseLocked } from '@beffroi/database'
import { openHouse, serveHouse } from '@beffroi/server'
import type { Call, Hands, HouseCommand, PlainCommand } from '../command-line/command.ts'
import { controlAddress } from '../control/address.ts'
import { startControl } from '../control/control-server.ts'
import { ensurePages } from '../pages.ts'
import { answer, failed } from '../terminal/answer.ts'
import { type ExitCode, exitCodes } from '../terminal/exit-codes.ts'
import { settingsOrComplaint } from '../terminal/settings.ts'

/** Opens the house and keeps it open until a signal comes. */
export function serveCommand(commands: readonly HouseCommand[]): PlainCommand {
  return {
    words: 'serve',
    needs: 'nothing',
    run: async (call, hands) => {
      const config = settingsOrComplaint(call, hands)
      if (!config) return exitCodes.invalid
      try {
        await ensurePages(hands)
        const opened = await openHouse(config)
        if ('problem' in opened) {
          const { code, details } = opened.problem
          return failed(hands, `config:problems.${code}`, exitCodes.invalid, { ...details })
        }
        return await keepOpen(opened.house, commands, call, hands)
      } catch (error) {
        return explain(error, hands, { folder: config.dataFolder, port: String(config.port) })
      }
    },
  }
}

async function keepOpen(
  house: Parameters<HouseCommand['run']>[2],
  commands: readonly HouseCommand[],
  call: Call,
  hands: Hands,
): Promise<ExitCode> {
  const stop = stopSignal()
  let served: Awaited<ReturnType<typeof serveHouse>> | undefined
  let control: Awaited<ReturnType<typeof startControl>> | undefined
  try {
    served = await serveHouse(house)
    // With a database server, commands reach the data without us.
    if (house.database.kind === 'embedded') {
      control = await startControl(controlAddress(house.config.dataFolder), house, commands)
    }
    welcome(hands, call, served)
    await stop
    return exitCodes.ok
  } finally {
    await control?.close()
    await served?.close()
    await house.close()
  }
}

function welcome(hands: Hands, _call: Call, served: Awaited<ReturnType<typeof serveHouse>>): void {
  const { url, demoAccounts } = served
  const widest = (of: 'email' | 'password') =>
    Math.max(0, ...demoAccounts.map((account) => account[of].length))
  const accounts = demoAccounts.map(
    ({ email, password, name, organisation }) =>
      `  ${email.padEnd(widest('email'))}  ${password.padEnd(widest('password'))}  ${name}, ${organisation}`,
  )
  answer(hands, { url, demoAccounts }, [
    hands.t('cli:serve.open', { url }),
    ...(accounts.length > 0 ? ['', hands.t('cli:serve.demo'), ...accounts] : []),
    '',
    hands.t('cli:serve.stop'),
  ])
}

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
  })
}

function explain(error: unknown, hands: Hands, values: { folder: string; port: string }): ExitCode {
  if (error instanceof DatabaseLocked) {
    return failed(hands, 'cli:errors.folder-in-use', exitCodes.conflict, {
      ...values,
      pid: String(error.pid),
    })
  }
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return failed(hands, 'cli:errors.port-in-use', exitCodes.conflict, values)
  if (code === 'ENOSPC') return failed(hands, 'cli:errors.disk-full', exitCodes.later, values)
  if (code === 'EACCES' || code === 'EROFS')
    return failed(hands, 'cli:errors.not-writable', exitCodes.failure, values)
  throw error
}
