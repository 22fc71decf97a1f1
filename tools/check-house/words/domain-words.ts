import ts from 'typescript'
import type { Finding, Rule, SourceFile } from '../house/house.ts'
import { otherMeaning, vocabulary } from './vocabulary.ts'

const owners = new Map(
  Object.entries(vocabulary).flatMap(([owner, words]) => words.map((word) => [word, owner])),
)

/** No word of the domain in platform/: looked for in identifiers and file names, not in comments. */
export const domainWordsRule: Rule = {
  name: 'domain-words',
  check: (house) =>
    house.files.filter((file) => file.package?.kind === 'platform' && !file.isTest).flatMap(look),
}

function look(file: SourceFile): Finding[] {
  const seen = new Map<string, number | undefined>()
  for (const word of wordsOf(file.path)) seen.set(word, undefined)
  if (file.ast) {
    for (const [name, line] of identifiers(file.ast)) {
      for (const word of wordsOf(name)) if (!seen.has(word)) seen.set(word, line)
    }
  }
  return [...seen].flatMap(([word, line]) => {
    const owner = owners.get(word)
    if (owner === undefined || otherMeaning[`${file.path} ${word}`] !== undefined) return []
    return [
      {
        path: file.path,
        ...(line === undefined ? {} : { line }),
        problem: `"${word}" is a word of the module ${owner}`,
        mend: `name the general thing instead, or move this into modules/${owner}; another meaning is listed in tools/check-house/words/vocabulary.ts`,
      },
    ]
  })
}

/** `acknowledgedNotifications` holds `acknowledged` and `notification`. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')))
    .flatMap((word) => (word === 'crisi' ? ['crisis'] : [word]))
}

function identifiers(ast: ts.SourceFile): Map<string, number> {
  const found = new Map<string, number>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !found.has(node.text)) {
      found.set(node.text, ast.getLineAndCharacterOfPosition(node.end).line + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return found
}
