import path from 'node:path'
import type { Rule } from '../house/house.ts'

const limit = 15

/** A warning, not a failure: a folder this full wants a sub-domain. Tests and generated files do not count. */
export const folderSizeRule: Rule = {
  name: 'folder-size',
  check: (house) => {
    const counts = new Map<string, number>()
    for (const file of house.files) {
      if (!file.ast || file.isTest || file.path.endsWith('.gen.ts')) continue
      const folder = path.posix.dirname(file.path)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    return [...counts]
      .filter(([, count]) => count > limit)
      .map(([folder, count]) => ({
        path: folder,
        problem: `${count} source files, more than ${limit}`,
        mend: 'find the sub-domain that wants a folder of its own',
        warning: true,
      }))
  },
}
