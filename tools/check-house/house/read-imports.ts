import ts from 'typescript'

export interface FoundImport {
  readonly specifier: string
  readonly line: number
  readonly typeOnly: boolean
}

/** Every import, export-from and `import('…')` of a file. */
export function readImports(ast: ts.SourceFile): FoundImport[] {
  const found: FoundImport[] = []
  const add = (specifier: string, position: number, typeOnly: boolean) =>
    found.push({ specifier, line: ast.getLineAndCharacterOfPosition(position).line + 1, typeOnly })
  for (const statement of ast.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      add(statement.moduleSpecifier.text, statement.moduleSpecifier.end, isTypeImport(statement.importClause))
    }
    if (
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier &&
      ts.isStringLiteral(statement.moduleSpecifier)
    ) {
      add(statement.moduleSpecifier.text, statement.moduleSpecifier.end, isTypeExport(statement))
    }
  }
  // Walking every node costs; only files with such a call are walked.
  if (/\bimport\s*\(/.test(ast.text)) visitDynamic(ast, add)
  return found
}

function visitDynamic(
  node: ts.Node,
  add: (specifier: string, position: number, typeOnly: boolean) => void,
): void {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    if (argument && ts.isStringLiteral(argument)) add(argument.text, argument.end, false)
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    add(node.argument.literal.text, node.argument.end, true)
  }
  ts.forEachChild(node, (child) => visitDynamic(child, add))
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  return !clause.name && bindings !== undefined && ts.isNamedImports(bindings) && allTypes(bindings.elements)
}

function isTypeExport(statement: ts.ExportDeclaration): boolean {
  if (statement.isTypeOnly) return true
  const clause = statement.exportClause
  return clause !== undefined && ts.isNamedExports(clause) && allTypes(clause.elements)
}

function allTypes(elements: readonly { readonly isTypeOnly: boolean }[]): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly)
}
