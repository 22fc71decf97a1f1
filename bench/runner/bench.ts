/** One measurement, in a folder of its own. */
export interface Bench {
  readonly name: string
  readonly about: string
  /** The options it knows, with what holds when they are not given. */
  readonly options: Readonly<Record<string, string>>
  run(given: Given): Promise<Report>
}

export interface Given {
  readonly options: Readonly<Record<string, string>>
  /** Says how far it is, beside the result. */
  say(line: string): void
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What the measurement was made for: a figure beside the one that was wanted. */
export interface Verdict {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly aim?: { readonly atLeast: number } | { readonly below: number }
}

export interface Report {
  readonly facts: Readonly<Record<string, string>>
  readonly tables: readonly Table[]
  readonly verdicts: readonly Verdict[]
}

export function isMet({ figure, aim }: Verdict): boolean | undefined {
  if (!aim) return undefined
  return 'atLeast' in aim ? figure >= aim.atLeast : figure < aim.below
}
