import { type Environment, readConfig, writtenValue } from './read-config.ts'
import { type Setting, type SettingKey, settings } from './settings.ts'

export interface SettingRow {
  readonly name: string
  /** As written, or the standard; absent when nothing holds. A secret shows as `********`. */
  readonly value?: string
  readonly from: 'environment' | 'standard' | 'unset'
  /** Where the sentence of its meaning stands in the catalogue. */
  readonly meaning: string
}

/** One row for each setting, in the order of their declaration: for `beffroi config check`. */
export function describeConfig(env: Environment, workingFolder?: string): readonly SettingRow[] {
  const read = readConfig(env, workingFolder)
  return Object.entries<Setting>(settings).map(([key, setting]) => {
    const row = { name: setting.name, meaning: `config:meanings.${setting.name}` }
    const written = writtenValue(env, setting.name)
    if (written !== undefined) return { ...row, value: shown(setting, written), from: 'environment' }
    const derived = 'config' in read ? read.config[key as SettingKey] : setting.standard
    if (derived === undefined) return { ...row, from: 'unset' }
    return { ...row, value: setting.standard ?? String(derived), from: 'standard' }
  })
}

function shown(setting: Setting, written: string): string {
  if (setting.secret) return '********'
  // A password pasted where none belongs must not be printed by the command that complains about it.
  return written.replace(/(:\/\/[^\s:/@]*:)[^\s/@]+@/, '$1********@')
}
