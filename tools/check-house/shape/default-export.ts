import ts from 'typescript'
import type { Rule } from '../house/house.ts'

/** A default export has no name that a reader could search for. Configuration files are asked for one by their tools. */
export const defaultExportRule: Rule = {
  name: 'default-export',
  check: (house) =>
    house.files.flatMap((file) => {
      if (!file.ast || /\.config\.ts$/.test(file.path)) return []
      return file.ast.statements.filter(isDefaultExport).map((statement) => ({
        path: file.path,
        line: (file.ast?.getLineAndCharacterOfPosition(statement.end).line ?? 0) + 1,
        problem: 'has a default export',
        mend: 'export it by its name',
      }))
    }),
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)
  )
}
