import { z } from 'zod'

// C0 and C1 controls but tab and line feed, and the marks that reverse the reading direction (CVE-2021-42574).
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenInText = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const forbiddenInLine = /[\t\n]/u

const readable = (text: string) => text.isWellFormed() && !forbiddenInText.test(text)

/** Several lines a person wrote: line ends as LF, NFC, no blank edges, no invisible characters. */
export function writtenText(bounds: { min: number; max: number }) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .min(bounds.min)
    .max(bounds.max)
    .refine(readable, { message: 'incidents:issues.control-characters' })
}

/** One line a person wrote. */
export function writtenLine(bounds: { min: number; max: number }) {
  return writtenText(bounds).refine((text) => !forbiddenInLine.test(text), {
    message: 'incidents:issues.line-breaks',
  })
}
