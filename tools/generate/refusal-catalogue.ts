import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CatalogueEntry, refusalCatalogue } from '@beffroi/errors'
import { type Language, languages } from '@beffroi/i18n'

export interface ToldRefusal extends CatalogueEntry {
  readonly sentences: Readonly<Record<Language, string>>
}

/** Every refusal of every package that has a door `./errors`, with its sentence in each language. */
export async function readRefusals(root: string): Promise<ToldRefusal[]> {
  const told: ToldRefusal[] = []
  for (const file of globSync('{platform,modules,apps}/*/package.json', { cwd: root }).sort()) {
    const { exports = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      exports?: Record<string, string>
    }
    const door = exports['./errors']
    const source = door === undefined ? undefined : join(root, dirname(file), door)
    if (source === undefined || !existsSync(source)) continue
    const doors: Record<string, unknown> = await import(pathToFileURL(source).href)
    for (const entry of Object.values(doors).flatMap(entriesOf)) {
      const sentences = Object.fromEntries(
        languages.map((language) => [language, sentenceOf(root, dirname(file), language, entry)]),
      ) as Record<Language, string>
      told.push({ ...entry, sentences })
    }
  }
  return told
}

function entriesOf(door: unknown): readonly CatalogueEntry[] {
  const isCatalogue = typeof door === 'object' && door !== null && Symbol.for('beffroi.refusals') in door
  return isCatalogue ? refusalCatalogue(door as Parameters<typeof refusalCatalogue>[0]) : []
}

function sentenceOf(
  root: string,
  folder: string,
  language: Language,
  { code, module }: CatalogueEntry,
): string {
  const path = join(root, folder, 'messages', `${language}.json`)
  if (!existsSync(path)) return ''
  const { errors = {} } = JSON.parse(readFileSync(path, 'utf8')) as { errors?: Record<string, string> }
  return errors[code.slice(module.length + 1)] ?? ''
}
