import { helpText } from './command-line/help.ts'
import { parse } from './command-line/parse.ts'
import { runCommand } from './command-line/run-command.ts'
import { commands } from './commands.ts'
import { exitCodes } from './terminal/exit-codes.ts'
import { processIo } from './terminal/io.ts'
import { terminalLanguage, wordsFor } from './terminal/words.ts'

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
