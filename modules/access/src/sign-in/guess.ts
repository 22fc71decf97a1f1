import type { Actor } from '@beffroi/acts'
import type { Transaction } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import { attemptKey, forgetAttempts, giveBackAttempt, reserveAttempt } from '../attempts/attempt-store.ts'
import { networkOf } from '../attempts/network-of.ts'
import { refusals } from '../errors.ts'
import type { AccessSettings } from '../settings.ts'

/** Counts a guess of a password, for the account (whether it exists or not) and for where it comes from. */
export async function reservePasswordGuess(
  transaction: Transaction,
  now: Date,
  { guessesPerAccount, guessesPerAddress, guessMinutes: minutes }: AccessSettings,
  { address }: Actor,
  account: string,
): Promise<Refusal | undefined> {
  const limits = [{ key: accountKey(account), most: guessesPerAccount, minutes }]
  if (address) limits.push({ key: addressKey(address), most: guessesPerAddress, minutes })
  for (const limit of limits) {
    const reserved = await reserveAttempt(transaction, now, limit)
    if (reserved !== 'reserved') return refusals['too-many-attempts']({}, reserved)
  }
  return undefined
}

export async function settlePasswordGuess(
  transaction: Transaction,
  { address }: Actor,
  account: string,
): Promise<void> {
  await forgetAttempts(transaction, accountKey(account))
  if (address) await giveBackAttempt(transaction, addressKey(address))
}

/** Codes have a count of their own: knowing the password never buys more guesses of the code. */
export async function reserveCodeGuess(
  transaction: Transaction,
  now: Date,
  { codesPerPerson, guessMinutes }: AccessSettings,
  person: string,
): Promise<Refusal | undefined> {
  const limit = { key: codeKey(person), most: codesPerPerson, minutes: guessMinutes }
  const reserved = await reserveAttempt(transaction, now, limit)
  return reserved === 'reserved' ? undefined : refusals['too-many-attempts']({}, reserved)
}

export function settleCodeGuess(transaction: Transaction, person: string): Promise<void> {
  return forgetAttempts(transaction, codeKey(person))
}

/** A new password proves the account's owner: the wrong guesses of others no longer keep him out. */
export function settleAccount(transaction: Transaction, account: string): Promise<void> {
  return forgetAttempts(transaction, accountKey(account))
}

const accountKey = (account: string) => attemptKey('password', account)
const addressKey = (address: string) => attemptKey('password-from', networkOf(address))
const codeKey = (person: string) => attemptKey('code', person)
