import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { nearestName } from './nearest-name.ts'
import { type Setting, type SettingKey, settings } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** `code` has its sentence, with the mend, under `config:problems.<code>`; the details are its placeholders. */
export interface ConfigProblem {
  readonly name: string
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}

type Output<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>
type WithStandard = {
  [K in SettingKey]: (typeof settings)[K] extends { standard: string } ? K : never
}[SettingKey]
type Required = WithStandard | 'publicUrl' | 'secretFile'

export type Config = { readonly [K in Required]: Output<K> } & {
  readonly [K in Exclude<SettingKey, Required>]?: Output<K>
} & {
  /** NODE_ENV is `production`: then nothing is seeded unless it is asked for. */
  readonly production: boolean
}

export type ReadConfig = { readonly config: Config } | { readonly problems: readonly ConfigProblem[] }

/** Reads every setting at once and tells everything that is wrong, not only the first thing. Touches no disk. */
export function readConfig(env: Environment, workingFolder: string = process.cwd()): ReadConfig {
  const problems: ConfigProblem[] = [...unknownNames(env)]
  const values: Record<string, unknown> = {}
  for (const [key, setting] of Object.entries<Setting>(settings)) {
    const written = writtenValue(env, setting.name) ?? setting.standard
    if (written === undefined) continue
    const parsed = setting.schema.safeParse(written)
    if (parsed.success) values[key] = parsed.data
    else problems.push(wrongValue(setting, written, parsed.error.issues[0]?.message ?? 'not-one-of'))
  }
  if (values.smtpUrl !== undefined && writtenValue(env, settings.mailFrom.name) === undefined) {
    problems.push({ name: settings.mailFrom.name, code: 'sender-missing', details: {} })
  }
  if (problems.length > 0) return { problems }
  return { config: completed(values, env.NODE_ENV === 'production', workingFolder) }
}

/** An empty variable counts as absent: that is how container files leave one out. */
export function writtenValue(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

function unknownNames(env: Environment): ConfigProblem[] {
  const known = Object.values<Setting>(settings).map(({ name }) => name)
  return (
    Object.keys(env)
      // BEFFROI_TEST_* speaks to the tests, which start the house with their own environment.
      .filter((name) => /^BEFFROI_(?!TEST_)/.test(name) && !known.includes(name))
      .sort()
      .map((name) => {
        const suggestion = nearestName(name, known)
        return suggestion === undefined
          ? { name, code: 'unknown', details: { name } }
          : { name, code: 'unknown-did-you-mean', details: { name, suggestion } }
      })
  )
}

function wrongValue(setting: Setting, value: string, code: string): ConfigProblem {
  // An address with a password in it is wrong exactly because of that password: it is not repeated.
  const shown = setting.secret || code === 'password-in-value' ? {} : { value }
  const choices = setting.choices === undefined ? {} : { choices: setting.choices }
  return { name: setting.name, code, details: { name: setting.name, ...shown, ...choices } }
}

function completed(values: Record<string, unknown>, production: boolean, workingFolder: string): Config {
  const { port, host, ...rest } = values
  const dataFolder = resolve(workingFolder, String(rest.dataFolder))
  const files = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => key.endsWith('File'))
      .map(([key, file]) => [key, resolve(workingFolder, String(file))]),
  )
  return {
    publicUrl: publicUrlOf(String(host), Number(port)),
    secretFile: join(dataFolder, 'master.key'),
    ...values,
    ...files,
    dataFolder,
    demo: production && values.demo === 'auto' ? 'off' : values.demo,
    production,
  } as Config
}

function publicUrlOf(host: string, port: number): string {
  // Listening everywhere is not an address that a person can open.
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}
