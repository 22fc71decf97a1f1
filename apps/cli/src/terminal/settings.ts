import { type Config, type ConfigProblem, readConfig } from '@beffroi/config'
import type { Call, Hands } from '../command-line/command.ts'

/** The settings, or undefined after every problem was told with its mend. */
export function settingsOrComplaint(call: Call, hands: Hands): Config | undefined {
  const read = readConfig(hands.env, call.folder)
  if ('config' in read) return read.config
  sayProblems(hands, read.problems)
  return undefined
}

export function sayProblems(hands: Hands, problems: readonly ConfigProblem[]): void {
  for (const { code, details } of problems) hands.io.err(`${hands.t(`config:problems.${code}`, details)}\n`)
}
