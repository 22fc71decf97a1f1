import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

type Sessions = Record<string, string>

/** Session tokens by address of the server, in a file only its owner can read. */
export function sessionFile(env: Readonly<Record<string, string | undefined>>): string {
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'beffroi', 'sessions.json')
}

export function readSession(file: string, url: string): string | undefined {
  return readAll(file)[url]
}

export function keepSession(file: string, url: string, token: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify({ ...readAll(file), [url]: token }), { mode: 0o600 })
  // The mode above only holds for a file that is new.
  chmodSync(file, 0o600)
}

export function forgetSession(file: string, url: string): void {
  const { [url]: _ended, ...others } = readAll(file)
  if (Object.keys(others).length === 0) rmSync(file, { force: true })
  else writeFileSync(file, JSON.stringify(others), { mode: 0o600 })
}

function readAll(file: string): Sessions {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? (value as Sessions) : {}
  } catch {
    return {}
  }
}
