import type { Logger } from '@beffroi/logging'

export interface Loop {
  /** Runs now rather than at the end of the pause; while it runs, once more after it. */
  wake(): void
  /** Waits for what is running. */
  stop(): Promise<void>
}

/** Does something again and again, never twice at once; a failure is logged and the next turn comes all the same. */
export function startLoop(pause: number, work: () => Promise<unknown>, log: Logger): Loop {
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> | undefined
  let again = false
  let stopped = false

  const turn = async () => {
    do {
      again = false
      try {
        await work()
      } catch (error) {
        log.error({ err: error }, 'loop')
        break
      }
    } while (again && !stopped)
    current = undefined
    rest()
  }
  const run = () => {
    clearTimeout(timer)
    current = turn()
  }
  const rest = () => {
    if (stopped) return
    timer = setTimeout(run, pause)
    timer.unref()
  }
  rest()
  return {
    wake() {
      if (stopped) return
      if (current) again = true
      else run()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
