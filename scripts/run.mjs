// The one way in behind every `npm run`: plain JavaScript, so that it starts on the Node that the machine has.
// It installs what the lock file says when that changed, then hands over to the pinned Node 24.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { findPinnedNode } from './pinned-node.mjs'
import { projectRoot } from './project-root.mjs'
import { smallHeap } from './small-heap.mjs'
import { spawnThrough } from './spawn-through.mjs'

/** What each verb runs, with the words it always says first. */
const verbs = {
  start: ['apps/cli/src/main.ts', 'serve'],
  test: ['scripts/test/test.ts'],
  check: ['scripts/test/check.ts'],
  bench: ['bench/bench.ts'],
  generate: ['tools/generate/generate.ts'],
  'new-module': ['tools/new-module/new-module.ts'],
  'new-act': ['tools/new-act/new-act.ts'],
}

const [verb = '', ...rest] = process.argv.slice(2)
const target = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
if (!target) {
  console.error(
    `"${verb}" is not something this project can run. Choose one of: ${Object.keys(verbs).join(', ')}.`,
  )
  process.exit(2)
}
ensureInstalled()
const [file, ...words] = target
if (!existsSync(path.join(projectRoot, file))) {
  console.error(`"${verb}" needs ${file}, which is not in this checkout.`)
  process.exit(2)
}
const nodeWords = verb === 'start' ? smallHeap : []
spawnThrough(findPinnedNode(), [...nodeWords, path.join(projectRoot, file), ...words, ...rest], {
  cwd: projectRoot,
})
