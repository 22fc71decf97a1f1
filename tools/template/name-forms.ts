/** A name in every form in which code needs it. */
export interface NameForms {
  /** `service-hour` */
  readonly kebab: string
  readonly kebabs: string
  /** `serviceHour` */
  readonly camel: string
  readonly camels: string
  /** `ServiceHour` */
  readonly pascal: string
  readonly pascals: string
  /** `service_hour`, for tables */
  readonly snake: string
  /** `service hour`, for sentences */
  readonly words: string
}

export function isKebabCase(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)
}

/** Takes a name in kebab-case, in the singular. */
export function nameForms(kebab: string): NameForms {
  const kebabs = plural(kebab)
  return {
    kebab,
    kebabs,
    camel: camelCase(kebab),
    camels: camelCase(kebabs),
    pascal: pascalCase(kebab),
    pascals: pascalCase(kebabs),
    snake: kebab.replaceAll('-', '_'),
    words: kebab.replaceAll('-', ' '),
  }
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function camelCase(kebab: string): string {
  return kebab.replaceAll(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())
}

function pascalCase(kebab: string): string {
  const camel = camelCase(kebab)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}
