/** One thing that `npm test` looks at, and what it found. */
export interface Step {
  readonly title: string
  readonly run: () => Promise<StepResult>
}

export interface StepResult {
  readonly passed: number
  readonly failed: number
  /** What was not looked at, and why; shown, never counted as passed. */
  readonly note?: string
}

export const onePassed: StepResult = { passed: 1, failed: 0 }
export const oneFailed: StepResult = { passed: 0, failed: 1 }
