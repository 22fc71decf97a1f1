import { randomUUID } from 'node:crypto'
import { type Refusal, sentenceKey } from '@beffroi/errors'
import type { Hands } from '../command-line/command.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts'

/** The result on stdout: stable JSON when asked for, else lines for a person. */
export function answer(hands: Hands, value: unknown, lines: readonly string[]): ExitCode {
  hands.io.out(hands.json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''))
  return exitCodes.ok
}

/** A table for a terminal, tab-separated lines for a pipe. */
export function tableLines(
  hands: Hands,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  if (!hands.io.outIsTerminal) return rows.map((row) => row.join('\t'))
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)]
}

/** A refusal on stderr, in the shape of the HTTP problems (RFC 9457) when JSON was asked for. */
export function refused(hands: Hands, refusal: Refusal): ExitCode {
  const detail = hands.t(sentenceKey(refusal.code), stringDetails(refusal.details))
  complain(hands, { code: refusal.code, detail, ...(refusal.issues ? { issues: refusal.issues } : {}) })
  return exitCodeOf(refusal.kind)
}

export function failed(
  hands: Hands,
  key: string,
  code: ExitCode,
  values: Record<string, string> = {},
): ExitCode {
  const name = key.slice(key.lastIndexOf('.') + 1)
  complain(hands, { code: `cli.${name}`, detail: hands.t(key, values) })
  return code
}

export function note(hands: Hands, key: string, values: Record<string, string | number> = {}): void {
  if (!hands.quiet) hands.io.err(`${hands.t(key, values)}\n`)
}

function complain(hands: Hands, problem: { code: string; detail: string; issues?: unknown }): void {
  const type = `urn:problem-type:beffroi:${problem.code}`
  hands.io.err(
    hands.json
      ? `${JSON.stringify({ type, instance: `urn:uuid:${randomUUID()}`, ...problem })}\n`
      : `${problem.detail}\n`,
  )
}

function stringDetails(details: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]))
}
