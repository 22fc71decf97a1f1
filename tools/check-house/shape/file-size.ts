import type { Finding, Rule } from '../house/house.ts'

const limit = 300

/** Long by nature: tables of data and grammars, each with its reason. Generated files are named `*.gen.ts`. */
export const longByNature: Readonly<Record<string, string>> = {}

export const fileSizeRule: Rule = {
  name: 'file-size',
  check: (house) => [
    ...house.files
      .filter((file) => file.ast && file.lineCount > limit && !file.path.endsWith('.gen.ts'))
      .filter((file) => longByNature[file.path] === undefined)
      .map(
        (file): Finding => ({
          path: file.path,
          problem: `${file.lineCount} lines, more than ${limit}`,
          mend: 'it hides a second file: split it by what each part is about; a table of data is named with its reason in tools/check-house/shape/file-size.ts',
        }),
      ),
    ...Object.keys(longByNature)
      .filter((path) => house.packages.length > 0 && !house.files.some((file) => file.path === path))
      .map((path) => ({
        path,
        problem: 'is excused for its length but does not exist',
        mend: 'take it off the list',
      })),
  ],
}
