import type { Command, HouseCommand } from './command-line/command.ts'
import { backupCreate } from './commands/backup/backup-create.ts'
import { backupKey } from './commands/backup/backup-key.ts'
import { backupRestore } from './commands/backup/backup-restore.ts'
import { backupVerify } from './commands/backup/backup-verify.ts'
import { completionCommand } from './commands/completion.ts'
import { configCheck } from './commands/config-check.ts'
import { demoSeed } from './commands/demo-seed.ts'
import { directoryExport } from './commands/directory/directory-export.ts'
import { directoryImport } from './commands/directory/directory-import.ts'
import { doctor } from './commands/doctor.ts'
import { organisationCreate } from './commands/people/organisation-create.ts'
import { userInvite } from './commands/people/user-invite.ts'
import { api } from './commands/remote/api.ts'
import { incidentSubmit } from './commands/remote/incident-submit.ts'
import { signIn, signOut } from './commands/remote/sign-in.ts'
import { serveCommand } from './commands/serve.ts'

export const houseCommands: readonly HouseCommand[] = [
  demoSeed,
  organisationCreate,
  userInvite,
  directoryImport,
  directoryExport,
  backupCreate,
]

export const commands: readonly Command[] = [
  serveCommand(houseCommands),
  doctor,
  configCheck,
  ...houseCommands,
  incidentSubmit,
  backupKey,
  backupVerify,
  backupRestore,
  signIn,
  signOut,
  api,
  completionCommand(() => commands),
]
