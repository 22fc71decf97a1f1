import type { PackageMessages } from './catalogue-keys.ts'
import { compareCatalogues, readCatalogue, spokenKey } from './catalogue-keys.ts'
import type { Finding } from './finding.ts'
import type { SourceWords } from './source-words.ts'

/** A package: where it is, what it says, in which sentences. */
export type SpeakingPackage = {
  readonly folder: string
  readonly sources: readonly SourceWords[]
  readonly messages?: PackageMessages
}

/** Every finding about the words of the house, by path and line. */
export const judgeWords = (packages: readonly SpeakingPackage[]): Finding[] => {
  const known = new Map<string, ReadonlySet<string>>()
  for (const { messages } of packages) {
    const model = messages?.files.fr
    if (messages !== undefined && model !== undefined) {
      known.set(messages.namespace, new Set([...readCatalogue(model).keys.keys()].map(spokenKey)))
    }
  }
  const sources = packages.flatMap((one) => one.sources)
  const findings = [
    ...packages.flatMap(({ messages }) => (messages === undefined ? [] : compareCatalogues(messages))),
    ...sources.flatMap((source) => missingKeys(source, known)),
    ...sources.flatMap(humanTexts),
    ...packages.flatMap((one) => unusedKeys(one, sources)),
  ]
  return findings.sort((one, other) => one.path.localeCompare(other.path) || one.line - other.line)
}

const isGroup = (keys: ReadonlySet<string>, name: string): boolean =>
  [...keys].some((key) => key.startsWith(`${name}.`))

const missingKeys = (source: SourceWords, known: ReadonlyMap<string, ReadonlySet<string>>): Finding[] =>
  source.keys.flatMap(({ key, line }) => {
    const [namespace = '', name = ''] = key.split(':')
    const keys = known.get(namespace)
    // Other things are written with a colon too: only a namespace of ours makes it a key.
    if (keys === undefined || keys.has(name) || isGroup(keys, name)) return []
    const mend = `Add "${name}" to the four catalogues of ${namespace}, or name an existing key.`
    return [{ path: source.path, line, problem: `no sentence is called "${key}"`, mend }]
  })

const humanTexts = (source: SourceWords): Finding[] =>
  source.texts.map(({ text, line }) => ({
    path: source.path,
    line,
    problem: `text for people stands in code: "${text}"`,
    mend: "Put it into messages/<language>.json and say it with t('namespace:key').",
  }))

const unusedKeys = (
  { folder, messages, sources: own }: SpeakingPackage,
  everywhere: readonly SourceWords[],
): Finding[] => {
  const model = messages?.files.fr
  if (messages === undefined || model === undefined) return []
  const { namespace } = messages
  const named = new Set(everywhere.flatMap((source) => source.keys.map(({ key }) => key)))
  const begun = everywhere
    .flatMap((source) => [...source.beginnings])
    .filter((text) => text.startsWith(`${namespace}:`))
  const refused = new Set(everywhere.flatMap((source) => [...source.refusals]))
  const bare = new Set(own.flatMap((source) => [...source.bare]))
  const bareBegun = own
    .flatMap((source) => [...source.beginnings])
    .filter((text) => /^[a-z]\w*\.$/i.test(text))

  const isUsed = (key: string): boolean => {
    const full = `${namespace}:${key}`
    const groups = key.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))
    return (
      refused.has(full) ||
      groups.some((group) => named.has(`${namespace}:${group}`)) ||
      begun.some((text) => full.startsWith(text)) ||
      bare.has(key) ||
      groups.some((group) => group.includes('.') && bare.has(group)) ||
      bareBegun.some((text) => key.startsWith(text))
    )
  }

  const findings = new Map<string, Finding>()
  for (const [key, { line }] of readCatalogue(model).keys) {
    const spoken = spokenKey(key)
    if (findings.has(spoken) || isUsed(spoken)) continue
    const mend = `Take it out of the four catalogues of ${folder}, or say it.`
    findings.set(spoken, { path: model.path, line, problem: `nobody says "${namespace}:${spoken}"`, mend })
  }
  return [...findings.values()]
}
