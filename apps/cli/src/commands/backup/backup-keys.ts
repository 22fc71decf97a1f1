import { resolve } from 'node:path'
import { readSecretFile } from '@beffroi/config'
import type { Call, Hands } from '../../command-line/command.ts'
import { failed } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'

/** The backup's secret key from `--key-file`, else from the file the settings name; undefined after a complaint. */
export function backupSecret(call: Call, hands: Hands): string | undefined {
  const named = call.options['key-file'] ?? hands.env.BEFFROI_BACKUP_KEY_FILE
  if (typeof named !== 'string') {
    failed(hands, 'cli:errors.no-backup-key', exitCodes.usage)
    return undefined
  }
  const read = readSecretFile('BEFFROI_BACKUP_KEY_FILE', resolve(call.folder, named))
  if ('secret' in read) return read.secret
  failed(hands, `config:problems.${read.problem.code}`, exitCodes.invalid, { ...read.problem.details })
  return undefined
}
