import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { recipientOf, writeBackup } from '@beffroi/backup'
import type { HouseCommand } from '../../command-line/command.ts'
import { answer, failed } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { backupSecret } from './backup-keys.ts'
import { summaryLines } from './backup-summary.ts'

export const backupCreate: HouseCommand = {
  words: 'backup create',
  needs: 'house',
  operands: [{ name: 'file' }],
  options: [
    { name: 'key-file', value: 'FILE' },
    { name: 'recipient', value: 'AGE1...' },
  ],
  run: async (call, hands, house) => {
    const file = resolve(call.folder, call.operands[0] ?? '')
    if (existsSync(file)) return failed(hands, 'cli:errors.file-exists', exitCodes.conflict, { file })
    const named = call.options.recipient
    const secret = typeof named === 'string' ? undefined : backupSecret(call, hands)
    const recipient = typeof named === 'string' ? named : secret && (await recipientOf(secret))
    if (!recipient) return exitCodes.usage
    // Written aside and renamed when whole: a file of that name is always a finished backup.
    const aside = `${file}.${randomUUID()}.part`
    const handle = await open(aside, 'wx', 0o600)
    try {
      const summary = await writeBackup(house, recipient, house.clock.now(), async (bytes) => {
        await handle.writeFile(bytes)
      })
      await handle.sync()
      await handle.close()
      await rename(aside, file)
      await syncFolder(dirname(file))
      return answer(hands, { file, ...summary }, summaryLines(hands, summary, file))
    } catch (error) {
      await handle.close().catch(() => undefined)
      await rm(aside, { force: true })
      throw error
    }
  },
}

/** Without this, a power cut may forget the new name. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
