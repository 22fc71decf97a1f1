import { commands } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { helpText } from './help.ts'
import { processIo } from './io.ts'
import { parse } from './parse.ts'
import { runCommand } from './run-command.ts'
import { terminalLanguage, wordsFor } from './words.ts'

const argv = process.argv.slice(2)
const t = wordsFor(terminalLanguage(process.env))
const io = processIo({ input: !argv.includes('--no-input'), color: !argv.includes('--no-color') })

const parsed = parse(argv, commands, process.cwd())
if ('help' in parsed) {
  io.out(helpText(t, commands, parsed.help))
} else if ('wrong' in parsed) {
  io.err(`${t(`cli:usage.${parsed.wrong}`, { name: parsed.name })}\n`)
  if (parsed.command) io.err(helpText(t, commands, parsed.command))
  process.exitCode = exitCodes.usage
} else {
  const { call, command } = parsed
  const hands = {
    io,
    t,
    json: call.options.json === true,
    quiet: call.options.quiet === true,
    env: process.env,
  }
  try {
    process.exitCode = await runCommand(command, call, hands)
  } catch (error) {
    io.err(
      `${t('cli:errors.unexpected', { reason: error instanceof Error ? error.message : String(error) })}\n`,
    )
    process.exitCode = exitCodes.failure
  }
}
