import type { Rule } from '../house/house.ts'

/** A path like `../../other/src/x.ts` walks past the doors. */
export const leavingPackageRule: Rule = {
  name: 'leaving-package',
  check: (house) =>
    house.files.flatMap((file) => {
      const owner = file.package
      if (!owner) return []
      return file.imports.flatMap(({ target, specifier, line }) =>
        target.to === 'file' && !target.path.startsWith(`${owner.folder}/`)
          ? [
              {
                path: file.path,
                line,
                problem: `${specifier} leaves the package ${owner.name}`,
                mend: 'import the other package by its name, through one of its doors',
              },
            ]
          : [],
      )
    }),
}
