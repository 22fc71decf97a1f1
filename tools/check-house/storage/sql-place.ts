import path from 'node:path'
import type { Rule, SourceFile } from '../house/house.ts'

const allowedNames = /(-store|^(show|list|find|count)-[a-z0-9-]+)\.ts$/
const queries = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>]*>)?`/

/** In a module, SQL is found where it is looked for: stores, questions and migrations. */
export const sqlPlaceRule: Rule = {
  name: 'sql-place',
  check: (house) =>
    house.files.filter(isLookedAt).flatMap((file) => {
      const line = file.text.split('\n').findIndex((text) => queries.test(text))
      return line < 0
        ? []
        : [
            {
              path: file.path,
              line: line + 1,
              problem: 'SQL outside a store, a question or a migration',
              mend: 'move the statement into a file named *-store.ts, or show-, list-, find- or count-*.ts for a question',
            },
          ]
    }),
}

function isLookedAt(file: SourceFile): boolean {
  return (
    file.package?.kind === 'modules' &&
    file.ast !== undefined &&
    !file.isTest &&
    !file.path.includes('/migrations/') &&
    !allowedNames.test(path.posix.basename(file.path))
  )
}
