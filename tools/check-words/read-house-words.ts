import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '@beffroi/i18n'
import { languages } from '@beffroi/i18n'
import type { CatalogueFile } from './catalogue-keys.ts'
import type { SpeakingPackage } from './judge-words.ts'
import { readSourceWords } from './source-words.ts'

/** Every package of the house with its sources and sentences. */
export const readHouseWords = (root: string): SpeakingPackage[] =>
  globSync('{apps,modules,platform,libraries}/*/package.json', { cwd: root }).map((manifest) => {
    const folder = path.dirname(manifest).split(path.sep).join('/')
    const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
    const sources = globSync(`${folder}/**/*.{ts,tsx}`, {
      cwd: root,
      exclude: (name) => /(^|\/)(node_modules|dist)(\/|$)/.test(name),
    })
      .filter((file) => !/\.(d|gen)\.ts$/.test(file))
      .map((file) => readSourceWords(file.split(path.sep).join('/'), read(file)))
    if (!existsSync(path.join(root, folder, 'messages'))) return { folder, sources }
    const files: Partial<Record<Language, CatalogueFile>> = {}
    for (const language of languages) {
      const file = `${folder}/messages/${language}.json`
      if (existsSync(path.join(root, file))) files[language] = { path: file, text: read(file) }
    }
    return { folder, sources, messages: { namespace: path.basename(folder), folder, files } }
  })
