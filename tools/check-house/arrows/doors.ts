import type { Finding, HouseImport, HousePackage, Rule, SourceFile } from '../house/house.ts'

type Answer = Pick<Finding, 'problem' | 'mend'> | undefined

/** A package is entered by the doors its package.json declares, and not at all by its own inhabitants. */
export const doorsRule: Rule = {
  name: 'doors',
  check: (house) =>
    house.files.flatMap((file) =>
      file.imports.flatMap((found) => {
        const answer = judge(file, found)
        return answer ? [{ path: file.path, line: found.line, ...answer }] : []
      }),
    ),
}

function judge(file: SourceFile, { target, specifier }: HouseImport): Answer {
  if (target.to === 'file') {
    const isFace = /^(modules|platform|libraries)\/[^/]+\/src\/index\.ts$/.test(target.path)
    if (!isFace || file.isTest) return undefined
    return { problem: 'imports the face of its own package', mend: 'import the file itself' }
  }
  if (target.to !== 'package') return undefined
  const to = target.package
  if (to === file.package) {
    if (file.isTest) return undefined
    return { problem: `enters its own package as ${specifier}`, mend: 'import the file itself' }
  }
  if (!hasDoor(to, target.door)) {
    const doors = Object.keys(to.doors).join('  ')
    const mend = `use one of its doors (${doors}), or ask its owner to open one in ${to.folder}/package.json`
    return { problem: `${specifier} is not a door of ${to.name}`, mend }
  }
  if (/^\.\/testing\b/.test(target.door) && !file.isTest) {
    const mend = 'use the real one, or move this file under test/'
    return { problem: `${specifier} is for tests, and this file is not one`, mend }
  }
  return undefined
}

function hasDoor(to: HousePackage, door: string): boolean {
  return Object.keys(to.doors).some((declared) => {
    const [before = '', after = ''] = declared.split('*')
    return declared.includes('*') ? door.startsWith(before) && door.endsWith(after) : declared === door
  })
}
