import { Problem, Unreachable } from './problem.ts'

export type Attempt<Output> =
  | { kind: 'done'; output: Output }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable' }

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Gateways answer these while the server behind them restarts: the act may be sent again. */
const passing = new Set([502, 503, 504])

/** Tries a few times while the line is down; a refusal of the server is final at once. */
export const attempt = async <Output>(
  act: () => Promise<Output>,
  pausesMs: readonly number[] = [1000, 3000],
): Promise<Attempt<Output>> => {
  let last: Attempt<Output> = { kind: 'unreachable' }
  for (const pause of [...pausesMs, undefined]) {
    try {
      return { kind: 'done', output: await act() }
    } catch (error) {
      if (error instanceof Problem) {
        last = { kind: 'refused', problem: error }
        if (!passing.has(error.status)) return last
      } else if (error instanceof Unreachable) {
        last = { kind: 'unreachable' }
      } else {
        throw error
      }
    }
    if (pause !== undefined) await wait(pause)
  }
  return last
}
