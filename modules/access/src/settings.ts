export interface AccessSettings {
  /** A session unused for so long has ended. */
  readonly idleHours: number
  /** No session lives longer, however much it is used. */
  readonly absoluteDays: number
  readonly challengeMinutes: number
  readonly resetMinutes: number
  readonly invitationDays: number
  /** Wrong passwords for one account, and from one network address, within a quarter of an hour. */
  readonly guessesPerAccount: number
  readonly guessesPerAddress: number
  /** Wrong codes for one person within a quarter of an hour. */
  readonly codesPerPerson: number
  readonly guessMinutes: number
  /** Mails within an hour: of recovery to one account, asked from one address, and invitations. */
  readonly resetMailsPerAccount: number
  readonly resetMailsPerAddress: number
  readonly invitationMailsPerRecipient: number
  readonly invitationMailsPerOrganisation: number
}

export const standardSettings: AccessSettings = {
  idleHours: 12,
  absoluteDays: 7,
  challengeMinutes: 10,
  resetMinutes: 60,
  invitationDays: 7,
  guessesPerAccount: 10,
  guessesPerAddress: 100,
  codesPerPerson: 10,
  guessMinutes: 15,
  resetMailsPerAccount: 3,
  resetMailsPerAddress: 20,
  invitationMailsPerRecipient: 3,
  invitationMailsPerOrganisation: 50,
}
