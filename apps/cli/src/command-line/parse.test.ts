import { expect, test } from 'vitest'
import type { PlainCommand } from './command.ts'
import { parse } from './parse.ts'

const command = (words: string, more: Partial<PlainCommand> = {}): PlainCommand => ({
  words,
  needs: 'nothing',
  run: async () => 0,
  ...more,
})
const create = command('backup create', {
  operands: [{ name: 'file' }],
  options: [
    { name: 'key-file', value: 'FILE' },
    { name: 'role', value: 'ROLE', choices: ['a', 'b'], many: true },
  ],
})
const commands = [create, command('serve'), command('backup')]
const read = (...argv: string[]) => parse(argv, commands, '/srv')

test('the longest command that fits is the one that was meant', () => {
  expect(read('backup', 'create', 'x')).toMatchObject({ command: { words: 'backup create' } })
  expect(read('backup')).toMatchObject({ command: { words: 'backup' } })
})

test('operands and options are read wherever they stand', () => {
  expect(read('--json', 'backup', 'create', '--key-file=k', 'a.age')).toMatchObject({
    call: { operands: ['a.age'], options: { json: true, 'key-file': 'k' }, folder: '/srv' },
  })
})

test('an option that may be repeated keeps every value', () => {
  expect(read('backup', 'create', 'x', '--role', 'a', '--role', 'b')).toMatchObject({
    call: { options: { role: ['a', 'b'] } },
  })
})

test('what is wrong is named, never guessed', () => {
  expect(read('backpu')).toMatchObject({ wrong: 'unknown-command', name: 'backpu' })
  expect(read('serve', '--nope')).toMatchObject({ wrong: 'unknown-option', name: '--nope' })
  expect(read('backup', 'create')).toMatchObject({ wrong: 'missing-operand', name: 'file' })
  expect(read('backup', 'create', 'x', 'y')).toMatchObject({ wrong: 'too-many', name: 'y' })
  expect(read('backup', 'create', 'x', '--key-file')).toMatchObject({ wrong: 'unknown-option' })
  expect(read('backup', 'create', 'x', '--role', 'c')).toMatchObject({ wrong: 'not-a-choice' })
  expect(read('serve', '--__proto__', 'x')).toMatchObject({ wrong: 'unknown-option' })
})

test('help is shown for one command, or for all', () => {
  expect(read('backup', 'create', '--help')).toEqual({ help: create })
  expect(read()).toEqual({ help: undefined })
  expect(read('--help')).toEqual({ help: undefined })
})
