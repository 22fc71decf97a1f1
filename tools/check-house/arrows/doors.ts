import type { Finding, HousePackage, Rule } from '../house/house.ts'

/** A package is entered by the doors its package.json declares, and not at all by its own inhabitants. */
export const doorsRule: Rule = {
  name: 'doors',
  check: (house) =>
    house.files.flatMap((file) =>
      file.imports.flatMap(({ target, specifier, line }): Finding[] => {
        if (target.to === 'file') {
          const barrel = /^(modules|platform|libraries)\/[^/]+\/src\/index\.ts$/.test(target.path)
          return barrel && !file.isTest
            ? [
                {
                  path: file.path,
                  line,
                  problem: 'imports the face of its own package',
                  mend: 'import the file itself',
                },
              ]
            : []
        }
        if (target.to !== 'package') return []
        if (target.package === file.package) {
          if (file.isTest) return []
          return [
            {
              path: file.path,
              line,
              problem: `enters its own package as ${specifier}`,
              mend: 'import the file itself',
            },
          ]
        }
        if (!hasDoor(target.package, target.door)) {
          const doors = Object.keys(target.package.doors).join('  ')
          return [
            {
              path: file.path,
              line,
              problem: `${specifier} is not a door of ${target.package.name}`,
              mend: `use one of its doors (${doors}), or ask its owner to open one in ${target.package.folder}/package.json`,
            },
          ]
        }
        if (/^\.\/testing\b/.test(target.door) && !file.isTest) {
          return [
            {
              path: file.path,
              line,
              problem: `${specifier} is for tests, and this file is not one`,
              mend: 'use the real one, or move this file under test/',
            },
          ]
        }
        return []
      }),
    ),
}

function hasDoor(to: HousePackage, door: string): boolean {
  return Object.keys(to.doors).some((declared) => {
    const [before = '', after = ''] = declared.split('*')
    return declared.includes('*') ? door.startsWith(before) && door.endsWith(after) : declared === door
  })
}
