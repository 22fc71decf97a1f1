import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readBackup } from '@beffroi/backup'
import { isRefusal } from '@beffroi/errors'
import type { PlainCommand } from '../../command-line/command.ts'
import { answer, failed, refused } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { backupSecret } from './backup-keys.ts'
import { summaryLines } from './backup-summary.ts'

export const backupVerify: PlainCommand = {
  words: 'backup verify',
  needs: 'nothing',
  operands: [{ name: 'file' }],
  options: [{ name: 'key-file', value: 'FILE' }],
  run: async (call, hands) => {
    const file = resolve(call.folder, call.operands[0] ?? '')
    if (!existsSync(file)) return failed(hands, 'cli:errors.no-such-file', exitCodes.missing, { file })
    const secret = backupSecret(call, hands)
    if (!secret) return exitCodes.usage
    const checked = await readBackup(createReadStream(file), secret)
    if (isRefusal(checked)) return refused(hands, checked)
    return answer(hands, { file, ...checked }, summaryLines(hands, checked, file))
  },
}
