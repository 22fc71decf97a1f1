import { createPasswordHasher, type PasswordHasher } from './password/password-hasher.ts'
import { type AccessSettings, standardSettings } from './settings.ts'
import type { DemoAccount } from './sign-in/demo-account.ts'

/** What the composition gives to this module, and only it knows. */
export interface AccessParts {
  /** Where people reach the pages, e.g. `https://beffroi.example`; links in mails begin with it. */
  readonly publicUrl: string
  /** 32 bytes, kept outside the database, that seal the secrets of the second step. */
  readonly secondStepKey: Buffer
  /** Accounts offered on the sign-in page of a demonstration; empty everywhere else. */
  readonly demoAccounts: () => readonly DemoAccount[]
  readonly passwords: PasswordHasher
  readonly settings: AccessSettings
}

/** Fills in what is the same everywhere. */
export function accessParts(given: {
  readonly publicUrl: string
  readonly secondStepKey: Buffer
  readonly demoAccounts?: () => readonly DemoAccount[]
  readonly passwords?: PasswordHasher
  readonly settings?: Partial<AccessSettings>
}): AccessParts {
  if (given.secondStepKey.length !== 32) throw new Error('The key of the second step has 32 bytes.')
  return {
    publicUrl: given.publicUrl.replace(/\/+$/, ''),
    secondStepKey: given.secondStepKey,
    demoAccounts: given.demoAccounts ?? (() => []),
    passwords: given.passwords ?? createPasswordHasher(),
    settings: { ...standardSettings, ...given.settings },
  }
}
