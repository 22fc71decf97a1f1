import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { newBackupKey } from '@beffroi/backup'
import type { PlainCommand } from '../../command-line/command.ts'
import { answer, failed } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'

export const backupKey: PlainCommand = {
  words: 'backup key',
  needs: 'nothing',
  operands: [{ name: 'file' }],
  run: async (call, hands) => {
    const file = resolve(call.folder, call.operands[0] ?? '')
    const { secret, recipient } = await newBackupKey()
    try {
      writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return failed(hands, 'cli:errors.file-exists', exitCodes.conflict, { file })
    }
    return answer(hands, { file, recipient }, [hands.t('cli:results.backup-key', { file, recipient })])
  },
}
