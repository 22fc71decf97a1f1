#!/usr/bin/env node
// The `beffroi` command in a checkout; works before anything is installed and on the Node that the machine has.
import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { findPinnedNode } from './pinned-node.mjs'
import { projectRoot } from './project-root.mjs'
import { smallHeap } from './small-heap.mjs'
import { spawnThrough } from './spawn-through.mjs'

ensureInstalled()
const command = path.join(projectRoot, 'apps/cli/src/main.ts')
spawnThrough(findPinnedNode(), [...smallHeap, command, ...process.argv.slice(2)])
