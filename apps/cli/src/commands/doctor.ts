import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Config, readConfig, readSecretFile } from '@beffroi/config'
import { DatabaseLocked, openDatabase } from '@beffroi/database'
import { dataPlaces } from '@beffroi/server'
import type { Hands, PlainCommand } from '../command-line/command.ts'
import { answer, tableLines } from '../terminal/answer.ts'
import { exitCodes } from '../terminal/exit-codes.ts'
import { sayProblems } from '../terminal/settings.ts'

type State = 'good' | 'attention' | 'bad'

interface Finding {
  readonly check: string
  readonly state: State
  /** Which sentence under `cli:doctor.<check>.` tells it. */
  readonly says: string
  readonly values?: Record<string, string | number>
}

const LITTLE_SPACE = 1024 ** 3

/** Looks at everything a start depends on, and says for each what to do. */
export const doctor: PlainCommand = {
  words: 'doctor',
  needs: 'nothing',
  run: async ({ folder }, hands) => {
    const read = readConfig(hands.env, folder)
    if ('problems' in read) sayProblems(hands, read.problems)
    const findings = [
      nodeVersion(),
      settingsAre('problems' in read ? read.problems.length : 0),
      ...('config' in read ? await houseFindings(read.config) : []),
    ]
    const rows = findings.map((one) => ({ ...one, text: sentence(hands, one) }))
    const lines = rows.map((row) => [hands.t(`cli:doctor.states.${row.state}`), row.check, row.text])
    const head = ['state', 'check', 'says'].map((column) => hands.t(`cli:doctor.head.${column}`))
    answer(hands, { findings: rows }, tableLines(hands, head, lines))
    return findings.some(({ state }) => state === 'bad') ? exitCodes.failure : exitCodes.ok
  },
}

function sentence(hands: Hands, { check, says, values }: Finding): string {
  return hands.t(`cli:doctor.${check}.${says}`, values)
}

function nodeVersion(): Finding {
  const version = process.versions.node
  const good = Number(version.split('.')[0]) >= 24
  return { check: 'node', state: good ? 'good' : 'bad', says: good ? 'good' : 'bad', values: { version } }
}

function settingsAre(problems: number): Finding {
  return problems === 0
    ? { check: 'settings', state: 'good', says: 'good' }
    : { check: 'settings', state: 'bad', says: 'bad', values: { problems } }
}

async function houseFindings(config: Config): Promise<Finding[]> {
  return [
    folderIsWritable(config.dataFolder),
    diskSpace(config.dataFolder),
    masterKey(config),
    await databaseOpens(config),
    await serverAnswers(config),
    mailIsSent(config),
  ]
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}

function folderIsWritable(folder: string): Finding {
  try {
    accessSync(nearestFolder(folder), constants.W_OK)
    return { check: 'folder', state: 'good', says: 'good', values: { folder } }
  } catch {
    return { check: 'folder', state: 'bad', says: 'bad', values: { folder } }
  }
}

function diskSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(folder))
  const free = bavail * bsize
  const values = { gibibytes: (free / LITTLE_SPACE).toFixed(1) }
  return free > LITTLE_SPACE
    ? { check: 'disk', state: 'good', says: 'good', values }
    : { check: 'disk', state: 'attention', says: 'little', values }
}

function masterKey(config: Config): Finding {
  const file = config.secretFile
  if (!existsSync(file)) return { check: 'key', state: 'attention', says: 'absent', values: { file } }
  const read = readSecretFile('BEFFROI_SECRET_FILE', file)
  return 'secret' in read
    ? { check: 'key', state: 'good', says: 'good', values: { file } }
    : { check: 'key', state: 'bad', says: 'bad', values: { file } }
}

async function databaseOpens(config: Config): Promise<Finding> {
  const folder = dataPlaces(config.dataFolder).database
  if (!config.databaseUrl && !existsSync(folder))
    return { check: 'database', state: 'attention', says: 'absent' }
  try {
    const database = await openDatabase(
      config.databaseUrl ? { kind: 'postgresql', url: config.databaseUrl } : { kind: 'embedded', folder },
    )
    await database.check().finally(() => database.close())
    return { check: 'database', state: 'good', says: 'good' }
  } catch (error) {
    if (error instanceof DatabaseLocked) {
      return { check: 'database', state: 'good', says: 'held', values: { pid: error.pid ?? '?' } }
    }
    const reason = error instanceof Error ? error.message : String(error)
    return { check: 'database', state: 'bad', says: 'bad', values: { reason } }
  }
}

async function serverAnswers({ publicUrl }: Config): Promise<Finding> {
  try {
    const response = await fetch(`${publicUrl}/health`, { signal: AbortSignal.timeout(3000) })
    const { status } = (await response.json()) as { status?: string }
    const up = status === 'UP'
    const values = { url: publicUrl, status: String(status) }
    return { check: 'server', state: up ? 'good' : 'attention', says: up ? 'good' : 'degraded', values }
  } catch {
    return { check: 'server', state: 'attention', says: 'silent', values: { url: publicUrl } }
  }
}

function mailIsSent({ smtpUrl }: Config): Finding {
  return smtpUrl
    ? { check: 'mail', state: 'good', says: 'good' }
    : { check: 'mail', state: 'attention', says: 'kept' }
}
