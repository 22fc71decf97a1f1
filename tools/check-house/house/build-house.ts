import path from 'node:path'
import ts from 'typescript'
import type { House, HouseImport, HousePackage, PackageKind, SourceFile } from './house.ts'
import { readImports } from './read-imports.ts'
import { resolveImport } from './resolve-import.ts'

const kinds: readonly PackageKind[] = ['apps', 'modules', 'platform', 'libraries']
const code = /\.(ts|tsx|mjs)$/

/** Makes a house from the texts of its files, keyed by path; tests build small broken ones. */
export function buildHouse(texts: Readonly<Record<string, string>>): House {
  const packages = Object.entries(texts).flatMap(([file, text]) => readPackage(file, text))
  const paths = Object.keys(texts)
  const files = paths
    .filter((file) => path.posix.basename(file) !== 'package.json')
    .map((file) => readFile(file, texts[file] ?? '', packages))
  return { packages, files, rootDependencies: dependenciesOf(texts['package.json'] ?? '{}') }
}

function readPackage(file: string, text: string): HousePackage[] {
  const [kind, shortName, name] = file.split('/')
  if (name !== 'package.json' || !shortName || !isKind(kind)) return []
  const manifest = JSON.parse(text) as { name: string; exports?: Record<string, string> }
  const { exports: doors = {} } = manifest
  return [
    {
      kind,
      shortName,
      folder: `${kind}/${shortName}`,
      name: manifest.name,
      doors,
      dependencies: dependenciesOf(text),
    },
  ]
}

function isKind(text: string | undefined): text is PackageKind {
  return kinds.some((kind) => kind === text)
}

function dependenciesOf(text: string): string[] {
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((field) =>
    Object.keys(manifest[field] ?? {}),
  )
}

function readFile(file: string, text: string, packages: readonly HousePackage[]): SourceFile {
  const owner = packages.find((candidate) => file.startsWith(`${candidate.folder}/`))
  const ast = code.test(file) ? parse(file, text) : undefined
  const imports: HouseImport[] = (ast ? readImports(ast) : []).map((found) => ({
    ...found,
    target: resolveImport(file, found.specifier, packages),
  }))
  return {
    path: file,
    text,
    lineCount: countLines(text),
    package: owner,
    isTest: isTestFile(file),
    imports,
    ast,
  }
}

function parse(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : file.endsWith('.mjs')
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind)
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** Tests, and what only tests may use: builders and doubles. */
function isTestFile(file: string): boolean {
  return (
    /\.(test|spec|suite)\.tsx?$/.test(file) ||
    /(^|\/)(test|testing|specs|bench|suite)\//.test(file) ||
    /(^|\/)testing\.tsx?$/.test(file)
  )
}
