import { describeConfig, readConfig } from '@beffroi/config'
import type { PlainCommand } from '../command-line/command.ts'
import { answer, tableLines } from '../terminal/answer.ts'
import { exitCodes } from '../terminal/exit-codes.ts'
import { sayProblems } from '../terminal/settings.ts'

export const configCheck: PlainCommand = {
  words: 'config check',
  needs: 'nothing',
  run: async ({ folder }, hands) => {
    const rows = describeConfig(hands.env, folder).map((row) => ({ ...row, meaning: hands.t(row.meaning) }))
    const read = readConfig(hands.env, folder)
    const problems = 'problems' in read ? read.problems : []
    const head = ['name', 'value', 'from', 'meaning'].map((column) => hands.t(`cli:config.${column}`))
    const lines = rows.map((row) => [
      row.name,
      row.value ?? '',
      hands.t(`cli:config.${row.from}`),
      row.meaning,
    ])
    answer(hands, { settings: rows, problems }, tableLines(hands, head, lines))
    if (problems.length === 0) return exitCodes.ok
    if (!hands.json) sayProblems(hands, problems)
    return exitCodes.invalid
  },
}
