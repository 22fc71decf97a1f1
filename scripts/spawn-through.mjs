import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'

/** Runs a program in our place: its output, its signals and its exit code are ours. */
export function spawnThrough(program, args, options = {}) {
  const binFolder = path.dirname(program)
  const child = spawn(program, args, {
    ...options,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${binFolder}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal already reached the child, which is in the same group; twice would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  if (process.env.npm_lifecycle_event) stopWithParent(child)
  child.on('error', (error) => {
    console.error(`Cannot start ${program}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + (os.constants.signals[signal] ?? 0) : (code ?? 1))
  })
}

/** npm hands a signal to its shell only, so the end of npm shows here as a parent that is not the same any more. */
function stopWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 250)
  watch.unref()
}
