import type { Language } from '@beffroi/i18n'
import { languages } from '@beffroi/i18n'
import type { Finding } from './finding.ts'

/** One `messages/<language>.json`, as text. */
export type CatalogueFile = { readonly path: string; readonly text: string }

/** The catalogues of one package; its namespace is the package's last name. */
export type PackageMessages = {
  readonly namespace: string
  readonly folder: string
  readonly files: Partial<Readonly<Record<Language, CatalogueFile>>>
}

export type KeyPlace = { readonly line: number; readonly sentence: string }

const pluralEnd = /_(zero|one|two|few|many|other)$/

/** `count_one` and `count_other` are one key for who speaks: `count`. */
export const spokenKey = (key: string): string => key.replace(pluralEnd, '')

const lineOf = (text: string, key: string): number => {
  let from = 0
  for (const part of key.split('.')) {
    const at = text.indexOf(`"${part}"`, from)
    if (at < 0) break
    from = at
  }
  return text.slice(0, from).split('\n').length
}

const flatten = (value: unknown, path: readonly string[], into: Map<string, unknown>): void => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) flatten(inner, [...path, name], into)
    return
  }
  into.set(path.join('.'), value)
}

export type ReadCatalogue = {
  readonly keys: ReadonlyMap<string, KeyPlace>
  readonly findings: readonly Finding[]
}

export const readCatalogue = (file: CatalogueFile): ReadCatalogue => {
  const keys = new Map<string, KeyPlace>()
  const findings: Finding[] = []
  const raw = new Map<string, unknown>()
  try {
    flatten(JSON.parse(file.text), [], raw)
  } catch (error) {
    const problem = `is not JSON: ${error instanceof Error ? error.message : ''}`
    return { keys, findings: [{ path: file.path, line: 1, problem, mend: 'Mend the JSON.' }] }
  }
  for (const [key, value] of raw) {
    const line = lineOf(file.text, key)
    if (typeof value === 'string' && value.trim() !== '') {
      keys.set(key, { line, sentence: value })
    } else {
      const problem = `"${key}" says nothing`
      findings.push({
        path: file.path,
        line,
        problem,
        mend: 'Write the sentence, or take the key away in every language.',
      })
    }
  }
  return { keys, findings }
}

const placeholdersOf = (sentence: string): string =>
  [...new Set(Array.from(sentence.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g), ([, name]) => name ?? ''))]
    .sort()
    .join(', ')

/** The same keys, with the same placeholders, in every language, none empty. */
export const compareCatalogues = ({ folder, files }: PackageMessages): Finding[] => {
  const findings: Finding[] = []
  const read = new Map<Language, ReadCatalogue>()
  for (const language of languages) {
    const file = files[language]
    if (file === undefined) {
      const path = `${folder}/messages/${language}.json`
      findings.push({
        path,
        line: 1,
        problem: 'is missing',
        mend: `Translate ${folder}/messages into ${language}.`,
      })
      continue
    }
    const catalogue = readCatalogue(file)
    read.set(language, catalogue)
    findings.push(...catalogue.findings)
  }
  const every = new Set([...read.values()].flatMap(({ keys }) => [...keys.keys()]))
  for (const key of every) {
    const speakers = languages.filter((language) => read.get(language)?.keys.has(key))
    const model = read.get(speakers[0] ?? 'fr')?.keys.get(key)
    for (const language of languages) {
      const file = files[language]
      const catalogue = read.get(language)
      if (file === undefined || catalogue === undefined || model === undefined) continue
      const place = catalogue.keys.get(key)
      if (place === undefined) {
        if (catalogue.findings.some(({ problem }) => problem.includes(`"${key}"`))) continue
        const mend = `Translate ${speakers[0]}: "${model.sentence}"`
        findings.push({ path: file.path, line: 1, problem: `"${key}" is missing`, mend })
        continue
      }
      const [wanted, found] = [placeholdersOf(model.sentence), placeholdersOf(place.sentence)]
      if (wanted !== found && !pluralEnd.test(key)) {
        const problem = `"${key}" has {{${found}}}, ${speakers[0]} has {{${wanted}}}`
        findings.push({
          path: file.path,
          line: place.line,
          problem,
          mend: 'Use the same placeholders in every language.',
        })
      }
    }
  }
  return findings
}
