import { rmSync, writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** Keeps in a file which test files have begun and not ended: they are what a run that hangs is waiting for. */
export function unfinishedFiles(recordPath: string): Reporter {
  const unfinished = new Set<string>()
  const record = () => writeFileSync(recordPath, [...unfinished].sort().join('\n'))
  return {
    onTestModuleStart(module) {
      unfinished.add(module.relativeModuleId)
      record()
    },
    onTestModuleEnd(module) {
      unfinished.delete(module.relativeModuleId)
      record()
    },
    onTestRunEnd: () => rmSync(recordPath, { force: true }),
  }
}
