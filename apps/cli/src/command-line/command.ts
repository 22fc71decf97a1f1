import type { Translate } from '@beffroi/i18n'
import type { House } from '@beffroi/server'
import type { ExitCode } from '../terminal/exit-codes.ts'
import type { Io } from '../terminal/io.ts'

export interface Operand {
  readonly name: string
  readonly optional?: boolean
  /** Takes all that follows. */
  readonly many?: boolean
}

export interface Option {
  readonly name: string
  /** Shown in the help; absent for a switch. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly many?: boolean
}

/** What a call of a command carries; also sent, as JSON, to a server that holds the database open. */
export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly folder: string
}

export interface Hands {
  readonly io: Io
  readonly t: Translate
  readonly json: boolean
  readonly quiet: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

interface Described {
  /** `noun verb`, e.g. `backup create`. Its texts stand under `cli:commands.<words joined by ->`. */
  readonly words: string
  readonly operands?: readonly Operand[]
  readonly options?: readonly Option[]
}

/** Runs in the process that was called. */
export interface PlainCommand extends Described {
  readonly needs: 'nothing'
  run(call: Call, hands: Hands): Promise<ExitCode>
}

/** Runs where the database is open: here, or inside the server that holds it. */
export interface HouseCommand extends Described {
  readonly needs: 'house'
  run(call: Call, hands: Hands, house: House): Promise<ExitCode>
}

export type Command = PlainCommand | HouseCommand

export function textKey(command: Described, part = 'summary'): string {
  return `cli:commands.${command.words.replaceAll(' ', '-')}.${part}`
}
