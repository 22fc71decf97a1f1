import ts from 'typescript'
import type { Finding, Rule, SourceFile } from '../house/house.ts'

const limit = 40

/** A module's face lists what neighbours may ask; the answers are worked out elsewhere. */
export const faceRule: Rule = {
  name: 'face',
  check: (house) =>
    house.files.filter((file) => /^modules\/[^/]+\/src\/index\.ts$/.test(file.path)).flatMap(look),
}

function look(file: SourceFile): Finding[] {
  const { ast } = file
  if (!ast) return []
  const tooLong: Finding[] =
    file.lineCount > limit
      ? [
          {
            path: file.path,
            problem: `${file.lineCount} lines, more than ${limit}`,
            mend: 'show less of the module',
          },
        ]
      : []
  const logic = ast.statements.filter((statement) => !isDeclarationOnly(statement))
  return [
    ...tooLong,
    ...logic.map((statement) => ({
      path: file.path,
      line: ast.getLineAndCharacterOfPosition(statement.end).line + 1,
      problem: 'the face of a module holds logic',
      mend: 'move it into a file named after it and export it from there',
    })),
  ]
}

function isDeclarationOnly(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  )
}
