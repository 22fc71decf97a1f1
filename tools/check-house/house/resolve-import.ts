import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { HousePackage, ImportTarget } from './house.ts'

export function resolveImport(
  importer: string,
  specifier: string,
  packages: readonly HousePackage[],
): ImportTarget {
  // `./page.css?inline` is the bundler's way of asking for the same file.
  const [bare = specifier] = specifier.split('?')
  if (bare.startsWith('.')) {
    return { to: 'file', path: path.posix.normalize(path.posix.join(path.posix.dirname(importer), bare)) }
  }
  if (bare.startsWith('node:') || isBuiltin(bare)) return { to: 'node', name: bare }
  const words = bare.split('/')
  const name = bare.startsWith('@') ? words.slice(0, 2).join('/') : (words[0] ?? bare)
  const found = packages.find((candidate) => candidate.name === name)
  if (!found) return { to: 'npm', name }
  const rest = bare.slice(name.length + 1)
  return { to: 'package', package: found, door: rest ? `./${rest}` : '.' }
}
