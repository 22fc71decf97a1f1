import type { Command, HouseCommand } from './command.ts'
import { api } from './commands/api.ts'
import { backupCreate } from './commands/backup-create.ts'
import { backupKey } from './commands/backup-key.ts'
import { backupRestore } from './commands/backup-restore.ts'
import { backupVerify } from './commands/backup-verify.ts'
import { completionCommand } from './commands/completion.ts'
import { configCheck } from './commands/config-check.ts'
import { demoSeed } from './commands/demo-seed.ts'
import { directoryExport } from './commands/directory-export.ts'
import { directoryImport } from './commands/directory-import.ts'
import { doctor } from './commands/doctor.ts'
import { incidentSubmit } from './commands/incident-submit.ts'
import { organisationCreate } from './commands/organisation-create.ts'
import { serveCommand } from './commands/serve.ts'
import { signIn, signOut } from './commands/sign-in.ts'
import { userInvite } from './commands/user-invite.ts'

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
