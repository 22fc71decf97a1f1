import { expect, test } from 'vitest'
import { attempt } from './attempt.ts'
import { readProblem, Unreachable } from './problem.ts'

const failing = (errors: readonly Error[]) => {
  let calls = 0
  const act = async () => {
    const error = errors[calls]
    calls += 1
    if (error !== undefined) throw error
    return 'received'
  }
  return { act, calls: () => calls }
}

test('an answer lost twice is asked a third time', async () => {
  const { act, calls } = failing([new Unreachable(), new Unreachable()])
  expect(await attempt(act, [0, 0])).toEqual({ kind: 'done', output: 'received' })
  expect(calls()).toBe(3)
})

test('a line that stays down is told, not thrown', async () => {
  const { act } = failing([new Unreachable(), new Unreachable(), new Unreachable()])
  expect(await attempt(act, [0, 0])).toEqual({ kind: 'unreachable' })
})

test('a refusal is final at the first time', async () => {
  const { act, calls } = failing([readProblem(409, { title: 'Conflict' })])
  expect((await attempt(act, [0, 0])).kind).toBe('refused')
  expect(calls()).toBe(1)
})

test('a gateway that is restarting is asked again', async () => {
  const { act } = failing([readProblem(503, undefined)])
  expect((await attempt(act, [0])).kind).toBe('done')
})

test('a defect of the page is thrown, not taken for a bad line', async () => {
  const { act } = failing([new TypeError('undefined is not a function')])
  await expect(attempt(act, [0])).rejects.toThrow(TypeError)
})
