import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { commands } from '../commands.ts'
import { candidates, completionScript } from './completion.ts'

test('the next word of a command is offered', () => {
  expect(candidates(commands, ['backup'], '')).toEqual(['create', 'key', 'restore', 'verify'])
  expect(candidates(commands, [], 'di')).toEqual(['directory'])
})

test('the options of a command are offered after a dash', () => {
  expect(candidates(commands, ['backup', 'verify'], '--k')).toEqual(['--key-file'])
})

test('nothing is offered where nothing fits', () => {
  expect(candidates(commands, ['nonsense'], '')).toEqual([])
})

test('bash accepts its script', () => {
  const checked = spawnSync('bash', ['-n'], { input: completionScript('bash') })
  expect(checked.status).toBe(0)
})
