import { parseArgs } from 'node:util'
import type { Call, Command, Option } from './command.ts'

export const globalOptions: readonly Option[] = [
  { name: 'json' },
  { name: 'quiet' },
  { name: 'no-color' },
  { name: 'no-input' },
  { name: 'help' },
]

export type Parsed =
  | { readonly command: Command; readonly call: Call }
  | { readonly help: Command | undefined }
  | {
      readonly wrong: 'unknown-command' | 'unknown-option' | 'missing-operand' | 'too-many' | 'not-a-choice'
      readonly name: string
      readonly command?: Command
    }

/** Finds the command by its first words and reads the rest; never throws on what a person typed. */
export function parse(argv: readonly string[], commands: readonly Command[], folder: string): Parsed {
  const words = argv.filter((word) => !word.startsWith('-'))
  const command = commands
    .filter(({ words: name }) => name.split(' ').every((word, place) => words[place] === word))
    .sort((a, b) => b.words.length - a.words.length)[0]
  if (!command) {
    const helps = argv.length === 0 || argv.includes('--help') || words[0] === 'help'
    return helps
      ? { help: undefined }
      : { wrong: 'unknown-command', name: words.slice(0, 2).join(' ') || (argv[0] ?? '') }
  }
  return parseFor(command, argv, folder)
}

function parseFor(command: Command, argv: readonly string[], folder: string): Parsed {
  const known = [...globalOptions, ...(command.options ?? [])]
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      known.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const options: Record<string, string | boolean | string[]> = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.find(({ name }) => name === token.name)
    if (!option || (option.value !== undefined) !== (token.value !== undefined)) {
      return { wrong: 'unknown-option', name: token.rawName, command }
    }
    if (option.choices && !option.choices.includes(String(token.value))) {
      return { wrong: 'not-a-choice', name: `${token.rawName} ${token.value}`, command }
    }
    const earlier = options[option.name]
    if (option.many) options[option.name] = [...(Array.isArray(earlier) ? earlier : []), String(token.value)]
    else options[option.name] = token.value ?? true
  }
  if (options.help) return { help: command }
  const given = operands.slice(command.words.split(' ').length)
  const wanted = command.operands ?? []
  const missing = wanted.find((operand, place) => !operand.optional && given[place] === undefined)
  if (missing) return { wrong: 'missing-operand', name: missing.name, command }
  if (given.length > wanted.length && !wanted.some(({ many }) => many)) {
    return { wrong: 'too-many', name: given.at(-1) ?? '', command }
  }
  return { command, call: { operands: given, options, folder } }
}
