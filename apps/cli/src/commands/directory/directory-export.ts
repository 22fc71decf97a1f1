import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { systemActor } from '@beffroi/acts'
import { exportDirectory } from '@beffroi/directory'
import { isRefusal } from '@beffroi/errors'
import type { HouseCommand } from '../../command-line/command.ts'
import { answer, failed, refused } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { formatOf, formats } from './file-format.ts'

export const directoryExport: HouseCommand = {
  words: 'directory export',
  needs: 'house',
  operands: [{ name: 'file', optional: true }],
  options: [{ name: 'format', value: 'FORMAT', choices: formats }],
  run: async (call, hands, house) => {
    const [file] = call.operands
    const format = formatOf(call.options.format, file) ?? 'json'
    const exported = await house.runner.ask(exportDirectory, systemActor('beffroi directory export'), {
      format,
    })
    if (isRefusal(exported)) return refused(hands, exported)
    if (!file) {
      hands.io.out(exported.text)
      return exitCodes.ok
    }
    const path = resolve(call.folder, file)
    if (existsSync(path)) return failed(hands, 'cli:errors.file-exists', exitCodes.conflict, { file: path })
    await writeFile(path, exported.text, { flag: 'wx' })
    const values = { count: exported.items, file: path }
    return answer(hands, values, [hands.t('cli:results.exported', values)])
  },
}
