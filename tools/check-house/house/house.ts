import type ts from 'typescript'

/** The four kinds of room, and what stands beside them: specs, bench, tools, scripts. */
export type PackageKind = 'apps' | 'modules' | 'platform' | 'libraries'

export interface HousePackage {
  readonly kind: PackageKind
  /** The folder's own name: `incidents`. */
  readonly shortName: string
  /** `modules/incidents` */
  readonly folder: string
  /** `@beffroi/incidents` */
  readonly name: string
  /** The declared doors: `.` or `./events`, with the file behind each. */
  readonly doors: Readonly<Record<string, string>>
  readonly dependencies: readonly string[]
}

export type ImportTarget =
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'package'; readonly package: HousePackage; readonly door: string }
  | { readonly to: 'npm'; readonly name: string }
  | { readonly to: 'node'; readonly name: string }

export interface HouseImport {
  readonly specifier: string
  readonly line: number
  /** Erased before running: it cannot make a circle at run time. */
  readonly typeOnly: boolean
  readonly target: ImportTarget
}

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly text: string
  readonly lineCount: number
  readonly package: HousePackage | undefined
  readonly isTest: boolean
  readonly imports: readonly HouseImport[]
  /** Only of TypeScript and JavaScript. */
  readonly ast: ts.SourceFile | undefined
}

export interface House {
  readonly packages: readonly HousePackage[]
  readonly files: readonly SourceFile[]
  /** What the root package.json declares: tools and tests may use it. */
  readonly rootDependencies: readonly string[]
}

export interface Finding {
  readonly path: string
  readonly line?: number
  readonly problem: string
  /** What to do about it, as an instruction. */
  readonly mend: string
  /** Shown, but does not fail the check. */
  readonly warning?: boolean
}

export interface Rule {
  readonly name: string
  readonly check: (house: House) => readonly Finding[]
}
