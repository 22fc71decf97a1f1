import { languages } from '@beffroi/i18n'
import { z } from 'zod'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/

export const nameField = z.string().trim().normalize('NFC').min(1).max(120).regex(oneLine)

/**
 * One form for each address before anything is compared or counted: else every variant of a name would have its own
 * guesses (CVE-2020-8891).
 */
export const emailField = z
  .string()
  .normalize('NFKC')
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9_+&'-]+(\.[a-z0-9_+&'-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/)

export const phoneField = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()./-]{4,24}$/)

export const languageField = z.enum(languages)

/** Bounded here so that hashing stays cheap; the rules for a new one are in password-rules.ts. */
export const passwordField = z.string().min(1).max(1024)

/** 32 random bytes in base64url. */
export const tokenField = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Six digits, or a recovery code as it was printed. */
export const codeField = z.string().trim().min(6).max(40)
