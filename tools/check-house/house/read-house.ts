import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildHouse } from './build-house.ts'
import type { House } from './house.ts'

const rooms = ['apps', 'modules', 'platform', 'libraries', 'specs', 'bench', 'tools', 'scripts']
const read = /\.(ts|tsx|mjs|css|html|sql)$|\/package\.json$/
const skip = new Set(['node_modules', 'dist', '.cache', 'coverage'])

/** The house as it stands in a checkout. */
export function readHouse(root: string): House {
  const texts: Record<string, string> = {}
  texts['package.json'] = readFileSync(path.join(root, 'package.json'), 'utf8')
  for (const room of rooms) {
    if (!existsSync(path.join(root, room))) continue
    for (const entry of readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
      if (!entry.isFile() || !read.test(file) || file.split('/').some((part) => skip.has(part))) continue
      texts[file] = readFileSync(path.join(root, file), 'utf8')
    }
  }
  return buildHouse(texts)
}
