import ts from 'typescript'

export type UsedKey = { readonly key: string; readonly line: number }

/** What one source file says: keys it names, beginnings it completes at run time, and human text it should not hold. */
export type SourceWords = {
  readonly path: string
  /** `namespace:group.key`, wherever it stands. */
  readonly keys: readonly UsedKey[]
  /** Other literals that could be a key of the package's own namespace. */
  readonly bare: ReadonlySet<string>
  /** Beginning of a template: `web:language.` in `web:language.${one}`. */
  readonly beginnings: ReadonlySet<string>
  /** Names of the refusals that the file defines, as `module:errors.name`. */
  readonly refusals: ReadonlySet<string>
  readonly texts: readonly { readonly text: string; readonly line: number }[]
}

const keyShape = /^[a-z][a-z0-9-]*:[A-Za-z][\w-]*(\.[\w-]+)*$/

/** Attributes whose value is read or heard by a person. */
const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
  'caption',
  'lede',
  'valueLabel',
  'emptyLabel',
  'panelLabel',
])

/** Names that are the same in every language. */
const properNames = /\b(TLP|RED|AMBER|STRICT|GREEN|CLEAR|Beffroi|NIS2|RGPD|GDPR|CSV|JSON|TOTP|QR)\b/g

const isHuman = (text: string): boolean =>
  /\p{L}{2}/u.test(text.replaceAll(properNames, '').replaceAll(/&\w+;/g, ''))

const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path)

/** The audit log tells each act in words: `incidents.close-notification` has its own under `incidents:acts.`. */
const actName = (node: ts.Node): string | undefined => {
  if (!ts.isCallExpression(node) || !/^define(Prepared)?Act$/.test(node.expression.getText()))
    return undefined
  const [definition] = node.arguments
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return undefined
  const named = definition.properties.find((property) => property.name?.getText() === 'name')
  if (named === undefined || !ts.isPropertyAssignment(named)) return undefined
  return ts.isStringLiteral(named.initializer) ? named.initializer.text : undefined
}

export const readSourceWords = (path: string, text: string): SourceWords => {
  const isPage = path.endsWith('.tsx') && !isTest(path)
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const keys: UsedKey[] = []
  const bare = new Set<string>()
  const beginnings = new Set<string>()
  const refusals = new Set<string>()
  const texts: { text: string; line: number }[] = []
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
  const complain = (node: ts.Node, said: string) => {
    if (isPage && isHuman(said)) texts.push({ text: said.trim().replaceAll(/\s+/g, ' '), line: lineOf(node) })
  }

  /** What an expression shows by itself; the arguments of a call are that call's matter. */
  const shown = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) {
      if (!keyShape.test(node.text)) complain(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      complain(node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' '))
    } else if (ts.isConditionalExpression(node)) {
      shown(node.whenTrue)
      shown(node.whenFalse)
    } else if (ts.isParenthesizedExpression(node)) {
      shown(node.expression)
    } else if (ts.isBinaryExpression(node)) {
      const { kind: operator } = node.operatorToken
      if (operator === ts.SyntaxKind.PlusToken) shown(node.left)
      const isShown = [
        ts.SyntaxKind.PlusToken,
        ts.SyntaxKind.AmpersandAmpersandToken,
        ts.SyntaxKind.BarBarToken,
        ts.SyntaxKind.QuestionQuestionToken,
      ].includes(operator)
      if (isShown) shown(node.right)
    }
  }

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteralLike(node)) {
      if (keyShape.test(node.text)) keys.push({ key: node.text, line: lineOf(node) })
      else if (/^[A-Za-z][\w.-]*$/.test(node.text)) bare.add(node.text)
    }
    if (ts.isTemplateExpression(node) && node.head.text !== '') beginnings.add(node.head.text)
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'defineRefusals'
    ) {
      const [module, table] = node.arguments
      if (
        module !== undefined &&
        table !== undefined &&
        ts.isStringLiteral(module) &&
        ts.isObjectLiteralExpression(table)
      ) {
        for (const { name } of table.properties) {
          if (name !== undefined && (ts.isStringLiteral(name) || ts.isIdentifier(name))) {
            refusals.add(`${module.text}:errors.${name.text}`)
          }
        }
      }
    }
    const act = actName(node)
    if (act) keys.push({ key: act.replace('.', ':acts.'), line: lineOf(node) })
    if (ts.isJsxText(node)) complain(node, node.text)
    if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent))
      shown(node.expression)
    if (
      ts.isJsxAttribute(node) &&
      spokenAttributes.has(node.name.getText(file)) &&
      node.initializer !== undefined
    ) {
      if (ts.isStringLiteral(node.initializer)) shown(node.initializer)
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression !== undefined) {
        shown(node.initializer.expression)
      }
    }
    if (isPage && ts.isPropertyAssignment(node) && spokenAttributes.has(node.name.getText(file)))
      shown(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { path, keys: isTest(path) ? [] : keys, bare, beginnings, refusals, texts }
}
