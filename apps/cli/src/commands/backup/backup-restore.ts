import { createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { restoreBackup } from '@beffroi/backup'
import { readSecretFile } from '@beffroi/config'
import { type DatabaseLocation, openDatabase } from '@beffroi/database'
import { isRefusal } from '@beffroi/errors'
import { openFileStore } from '@beffroi/files'
import { dataPlaces, migrationSets } from '@beffroi/server'
import type { Call, Hands, PlainCommand } from '../../command-line/command.ts'
import { answer, failed, refused } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { backupSecret } from './backup-keys.ts'
import { summaryLines } from './backup-summary.ts'

export const backupRestore: PlainCommand = {
  words: 'backup restore',
  needs: 'nothing',
  operands: [{ name: 'file' }],
  options: [
    { name: 'into', value: 'FOLDER' },
    { name: 'database-url-file', value: 'FILE' },
    { name: 'key-file', value: 'FILE' },
  ],
  run: async (call, hands) => {
    const file = resolve(call.folder, call.operands[0] ?? '')
    if (!existsSync(file)) return failed(hands, 'cli:errors.no-such-file', exitCodes.missing, { file })
    const into = call.options.into
    if (typeof into !== 'string')
      return failed(hands, 'cli:errors.missing-option', exitCodes.usage, { name: 'into' })
    const folder = resolve(call.folder, into)
    const holds = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'master.key') : []
    if (holds.length > 0) return failed(hands, 'cli:errors.folder-not-empty', exitCodes.conflict, { folder })
    const secret = backupSecret(call, hands)
    const places = dataPlaces(folder)
    const location = secret ? targetOf(call, hands, places.database) : undefined
    if (!secret || !location) return exitCodes.usage
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const database = await openDatabase(location)
    try {
      const files = await openFileStore(places.files)
      const target = { database, files, migrations: migrationSets }
      const restored = await restoreBackup(() => createReadStream(file), secret, target)
      if (isRefusal(restored)) return refused(hands, restored)
      return answer(hands, { folder, ...restored }, [
        ...summaryLines(hands, restored, file),
        hands.t('cli:results.restored', { folder }),
      ])
    } finally {
      await database.close()
    }
  },
}

/** The address of a database holds its password, so it comes from a file, never from the command line. */
function targetOf(call: Call, hands: Hands, folder: string): DatabaseLocation | undefined {
  const file = call.options['database-url-file']
  if (typeof file !== 'string') return { kind: 'embedded', folder }
  const read = readSecretFile('database-url-file', resolve(call.folder, file))
  if ('secret' in read) return { kind: 'postgresql', url: read.secret }
  failed(hands, `config:problems.${read.problem.code}`, exitCodes.invalid, { ...read.problem.details })
  return undefined
}
