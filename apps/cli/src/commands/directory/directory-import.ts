import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { systemActor } from '@beffroi/acts'
import { importDirectory, previewImport } from '@beffroi/directory'
import { isRefusal } from '@beffroi/errors'
import type { Hands, HouseCommand } from '../../command-line/command.ts'
import { answer, failed, refused } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { formatOf, formats } from './file-format.ts'

type Preview = Exclude<Awaited<ReturnType<(typeof previewImport)['run']>>, { refused: true }>

export const directoryImport: HouseCommand = {
  words: 'directory import',
  needs: 'house',
  operands: [{ name: 'file' }],
  options: [
    { name: 'format', value: 'FORMAT', choices: formats },
    { name: 'dry-run' },
    { name: 'leave-out-refused' },
  ],
  run: async (call, hands, house) => {
    const file = resolve(call.folder, call.operands[0] ?? '')
    const format = formatOf(call.options.format, file)
    if (!format) return failed(hands, 'cli:errors.unknown-format', exitCodes.usage)
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes) return failed(hands, 'cli:errors.no-such-file', exitCodes.missing, { file })
    const actor = systemActor('beffroi directory import')
    const given = { format, content: bytes.toString('base64') }
    const preview = await house.runner.ask(previewImport, actor, given)
    if (isRefusal(preview)) return refused(hands, preview)
    sayProblems(hands, preview)
    if (call.options['dry-run']) return answer(hands, preview, previewLines(hands, preview))
    const leaveOutRefused = call.options['leave-out-refused'] === true
    const imported = await house.runner.act(importDirectory, actor, {
      ...given,
      digest: preview.digest,
      leaveOutRefused,
    })
    if (isRefusal(imported)) return refused(hands, imported)
    return answer(hands, imported, [hands.t('cli:results.imported', countsOf(imported))])
  },
}

function sayProblems(hands: Hands, { problems }: Preview): void {
  if (hands.json) return
  for (const { line, column, code, details } of problems) {
    const place = column ? `${line}, ${column}` : String(line)
    hands.io.err(`${place}: ${sentenceOf(hands, code, details)}\n`)
  }
}

/** What is wrong with a table is said by whoever reads tables; what is wrong with a body, by the directory. */
function sentenceOf({ t }: Hands, code: string, details: Record<string, string | number>): string {
  const ofTheTable = t(`tabular:problems.${code}`, details)
  return ofTheTable.endsWith(`problems.${code}`) ? t(`directory:problems.${code}`, details) : ofTheTable
}

function previewLines(hands: Hands, { counts, changes }: Preview): string[] {
  const signs = { new: '+', changed: '~' } as const
  return [
    ...changes.map(({ status, kind, code, fields }) => {
      const names = fields.map(({ field }) => field).join(', ')
      return `${signs[status]} ${kind} ${code}${status === 'changed' ? `: ${names}` : ''}`
    }),
    hands.t('cli:results.import-preview', countsOf(counts)),
  ]
}

/** `new` is no name for a placeholder in a sentence. */
function countsOf({ new: added, ...counts }: Preview['counts']) {
  return { added, ...counts }
}
