import { isLanguage, type Language } from '@beffroi/i18n'
import type { Call } from '../command-line/command.ts'

/** One line of JSON each way; the answer is many lines, the last of them the exit code. */
export interface ControlRequest {
  readonly words: string
  readonly call: Call
  readonly language: Language
  readonly json: boolean
  readonly quiet: boolean
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly color: boolean
  /** Only what a command may need of the caller's settings, never the whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>
}

export type ControlAnswer = { readonly out: string } | { readonly err: string } | { readonly exit: number }

export function readRequest(line: string): ControlRequest | undefined {
  try {
    const value = JSON.parse(line) as ControlRequest
    return typeof value.words === 'string' && isLanguage(value.language) && typeof value.call === 'object'
      ? value
      : undefined
  } catch {
    return undefined
  }
}
