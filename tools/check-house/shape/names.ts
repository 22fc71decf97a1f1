import type { Rule } from '../house/house.ts'

/** Names under which anything may be put, so that nothing is found there. */
const emptyNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'core',
  'shared',
  'manager',
  'service',
  'misc',
]

export const namesRule: Rule = {
  name: 'names',
  check: (house) =>
    house.files
      .filter((file) => file.ast)
      .flatMap((file) => {
        const parts = file.path.split('/').map((part) => part.split('.')[0] ?? part)
        const bad = parts.find((part) =>
          emptyNames.some((name) => part === name || part.endsWith(`-${name}`)),
        )
        const capitals = parts.find((part) => /[A-Z_]/.test(part))
        return [
          ...(bad === undefined
            ? []
            : [
                {
                  path: file.path,
                  problem: `"${bad}" says nothing of what is inside`,
                  mend: 'name it after the one thing inside',
                },
              ]),
          ...(capitals === undefined
            ? []
            : [
                {
                  path: file.path,
                  problem: `"${capitals}" is not kebab-case`,
                  mend: 'write names of files and folders in kebab-case',
                },
              ]),
        ]
      }),
}
