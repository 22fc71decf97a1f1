import type { Contact } from '../api.ts'

/** Since when all contacts have been confirmed; undefined when one of them never was. */
export function oldestConfirmation(contacts: readonly Pick<Contact, 'confirmedAt'>[]): string | undefined {
  const instants = contacts.map(({ confirmedAt }) => confirmedAt)
  const known = instants.filter((instant) => instant !== undefined)
  return known.length < instants.length ? undefined : known.sort()[0]
}
