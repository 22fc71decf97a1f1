import type { Finding, Rule } from '../house/house.ts'
import { floors } from './layers.ts'

/** Downward is a call to a face; upward is an event; neighbours do not know each other. */
export const floorsRule: Rule = {
  name: 'floors',
  check: (house) => [
    ...house.packages
      .filter((one) => one.kind === 'modules' && floors[one.shortName] === undefined)
      .map((one) => ({
        path: one.folder,
        problem: `the module ${one.shortName} stands on no floor`,
        mend: 'give it a floor in tools/check-house/arrows/layers.ts',
      })),
    ...house.files.flatMap((file) =>
      file.imports.flatMap(({ target, line }): Finding[] => {
        if (file.package?.kind !== 'modules' || target.to !== 'package' || target.package.kind !== 'modules')
          return []
        if (target.package === file.package) return []
        const from = floors[file.package.shortName] ?? 0
        const to = floors[target.package.shortName] ?? 0
        if (to < from) return []
        const problem =
          to === from
            ? `${file.package.shortName} and ${target.package.shortName} are neighbours on floor ${from}`
            : `${file.package.shortName} (floor ${from}) calls up to ${target.package.shortName} (floor ${to})`
        const mend = `announce a fact in ${file.package.shortName} and let ${target.package.shortName} follow it, or move the question into a higher module`
        return [{ path: file.path, line, problem, mend }]
      }),
    ),
  ],
}
