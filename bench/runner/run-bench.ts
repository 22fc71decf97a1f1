import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { machineFacts } from './machine-facts.ts'
import { printReport } from './print-report.ts'

/** Runs one bench with the words of the command line: a table, or with `--json` one document. */
export async function runBench(bench: Bench, words: readonly string[]): Promise<void> {
  const known = Object.keys(bench.options).map((name) => [name, { type: 'string' }] as const)
  const { values } = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(known), json: { type: 'boolean' } },
  })
  const { json, ...given } = values
  const options: Record<string, string> = { ...bench.options }
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') options[name] = value
  }
  // So that what was started and made is cleared away, as at every other end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const machine = machineFacts()
  const measured = await bench.run({ options, say: (line) => process.stderr.write(`  ${line}\n`) })
  const report = { ...measured, facts: { ...machine, ...measured.facts } }
  process.stdout.write(
    json ? `${JSON.stringify({ name: bench.name, ...report })}\n` : printReport(bench.name, report),
  )
}

/** The numbers of an option such as `1,8,16`. */
export function numbersOf(option: string | undefined): number[] {
  const numbers = (option ?? '').split(',').map(Number)
  if (numbers.some((number) => !Number.isFinite(number) || number <= 0)) {
    throw new Error(`Not a list of numbers: ${option}`)
  }
  return numbers
}
