import type { Translate } from '@beffroi/i18n'
import { type Command, type Option, textKey } from './command.ts'
import { globalOptions } from './parse.ts'

export function helpText(t: Translate, commands: readonly Command[], command?: Command): string {
  return command ? commandHelp(t, command) : overview(t, commands)
}

function overview(t: Translate, commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ words }) => words.length))
  return [
    t('cli:help.what'),
    '',
    `${t('cli:help.usage')} beffroi <${t('cli:help.command')}> [--json] [--quiet] [--no-color] [--no-input]`,
    '',
    ...commands.map((command) => `  ${command.words.padEnd(width)}  ${t(textKey(command))}`),
    '',
    t('cli:help.more'),
    '',
  ].join('\n')
}

function commandHelp(t: Translate, command: Command): string {
  const operands = (command.operands ?? []).map(({ name, optional, many }) => {
    const shown = `${name.toUpperCase()}${many ? '...' : ''}`
    return optional ? `[${shown}]` : shown
  })
  const options = [...(command.options ?? []), ...globalOptions]
  const width = Math.max(...options.map((option) => flag(option).length))
  return [
    t(textKey(command)),
    '',
    `${t('cli:help.usage')} beffroi ${[command.words, ...operands].join(' ')} [${t('cli:help.options')}]`,
    '',
    ...options.map((option) => `  ${flag(option).padEnd(width)}  ${t(`cli:options.${option.name}`)}`),
    '',
  ].join('\n')
}

function flag({ name, value, choices }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${choices?.join('|') ?? value}`
}
