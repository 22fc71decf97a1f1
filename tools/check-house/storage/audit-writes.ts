import type { Rule } from '../house/house.ts'

const writes =
  /\b(insert\s+into|update|delete\s+from|truncate(\s+table)?|copy)\s+"?audit"?\.|\.(insertInto|updateTable|deleteFrom)\(\s*['"`]audit\./i

/** The log is believed because one module writes it. Tests may tamper with it to show that this is seen. */
export const auditWritesRule: Rule = {
  name: 'audit-writes',
  check: (house) =>
    house.files
      .filter(
        (file) => file.package?.folder !== 'modules/audit' && !file.isTest && !file.path.startsWith('tools/'),
      )
      .flatMap((file) => {
        const line = file.text.split('\n').findIndex((text) => writes.test(text))
        return line < 0
          ? []
          : [
              {
                path: file.path,
                line: line + 1,
                problem: "writes the audit module's table",
                mend: 'run it as an act: the runner writes the entry in the same commit',
              },
            ]
      }),
}
