import { quantile } from '../runner/quantile.ts'

/** What one run at one concurrency gave. */
export interface Pressed {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Keeps that many pieces of work going for that long; what is under way at the end is waited for and counted. */
export async function press(
  concurrency: number,
  seconds: number,
  work: (lane: number) => Promise<void>,
): Promise<Pressed> {
  const took: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1000
  const lane = async (number: number) => {
    while (performance.now() < end) {
      const start = performance.now()
      await work(number)
      took.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, number) => lane(number)))
  const passed = (performance.now() - begun) / 1000
  return { perSecond: took.length / passed, p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
}
