import type { Wording } from '../../src/naming/in-language.ts'

/** A short name that is also the whole name is not said twice. */
export function isTheSame(shortName: string, name: Wording): boolean {
  return Object.values(name).includes(shortName)
}

/** A telephone link; on a computer it opens whatever calls there. */
export function callLink(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, '')}`
}
