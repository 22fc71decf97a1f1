import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { differencesFromLock } from './installed-tree.mjs'
import { projectRoot } from './project-root.mjs'

const stampFile = path.join(projectRoot, 'node_modules', '.beffroi-installed')

/** Installs exactly the lock file, and only when it is not what stands in node_modules already. */
export function ensureInstalled() {
  const wanted = fingerprint()
  if (readIfThere(stampFile) === wanted) return
  if (differencesFromLock(projectRoot).length > 0) {
    console.error('Installing what package-lock.json lists…')
    const status = installLocked()
    if (status !== 0) {
      console.error('The installation did not succeed, so nothing was started. The reason stands above.')
      process.exit(status)
    }
  }
  writeFileSync(stampFile, wanted)
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const name of ['package-lock.json', 'package.json'])
    hash.update(readFileSync(path.join(projectRoot, name)))
  return hash.digest('hex')
}

function installLocked() {
  // The warnings are about this machine's older Node, which only starts the pinned one.
  // NODE_ENV=production would leave out the development packages that build the pages and run the tests.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  // Output goes to stderr: a command that prints JSON keeps its stdout clean.
  const stdio = ['ignore', 2, 2]
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], {
        cwd: projectRoot,
        stdio,
      })
    : spawnSync('npm', args, { cwd: projectRoot, stdio, shell: process.platform === 'win32' })
  if (result.error) console.error(`npm could not be started: ${result.error.message}`)
  return result.status ?? 1
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
