import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type TemplateValues = Readonly<Record<string, string>>

/** Puts the values where `{{name}}` stands; a name without a value is a mistake of the template. */
export function fillText(text: string, values: TemplateValues): string {
  return text.replaceAll(/\{\{([A-Za-z]+)\}\}/g, (_all, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The template asks for {{${name}}}, which has no value.`)
    return value
  })
}

/** The files that a folder of `*.template` gives, by path; names of files and folders are filled too. */
export function fillFolder(folder: string, values: TemplateValues): Record<string, string> {
  const files = globSync('**/*.template', { cwd: folder }).sort()
  return Object.fromEntries(
    files.map((file) => [
      fillText(file, values).replace(/\.template$/, ''),
      fillText(readFileSync(path.join(folder, file), 'utf8'), values),
    ]),
  )
}

/** Writes new files and never over an old one; answers what stands already when it refuses. */
export function writeNew(folder: string, files: Readonly<Record<string, string>>): readonly string[] {
  const taken = Object.keys(files).filter((file) => existsSync(path.join(folder, file)))
  if (taken.length > 0) return taken
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return []
}
