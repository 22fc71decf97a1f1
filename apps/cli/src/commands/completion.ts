import type { Command, PlainCommand } from '../command-line/command.ts'
import { candidates, completionScript, type Shell, shells } from '../command-line/completion.ts'
import { failed } from '../terminal/answer.ts'
import { exitCodes } from '../terminal/exit-codes.ts'

export function completionCommand(all: () => readonly Command[]): PlainCommand {
  return {
    words: 'completion',
    needs: 'nothing',
    operands: [{ name: 'shell', optional: true, many: true }],
    options: [{ name: 'candidates' }, { name: 'current', value: 'WORD' }],
    run: async ({ operands, options }, hands) => {
      if (options.candidates) {
        const found = candidates(all(), operands, String(options.current ?? ''))
        hands.io.out(found.map((word) => `${word}\n`).join(''))
        return exitCodes.ok
      }
      const shell = shells.find((known) => known === operands[0])
      if (!shell)
        return failed(hands, 'cli:errors.which-shell', exitCodes.usage, { shells: shells.join(', ') })
      hands.io.out(completionScript(shell satisfies Shell))
      return exitCodes.ok
    },
  }
}
