import { expect, test } from 'vitest'
import { defineRefusals, refusalCatalogue } from './define-refusals.ts'
import { isRefusal, sentenceKey } from './refusal.ts'

const refusals = defineRefusals('letters', {
  'already-sent': { kind: 'conflict' },
  'too-many': { kind: 'limited' },
})

test('a refusal carries the code, the kind and the details of what was refused', () => {
  expect(refusals['already-sent']({ number: 'L-7' })).toMatchObject({
    refused: true,
    code: 'letters.already-sent',
    kind: 'conflict',
    details: { number: 'L-7' },
  })
})

test('a refusal may carry the issues of the input and the time to wait', () => {
  const refusal = refusals['too-many'](
    {},
    { retryAfterSeconds: 60, issues: [{ type: 'requiredInput', in: 'body', name: 'to' }] },
  )
  expect(refusal.retryAfterSeconds).toBe(60)
  expect(refusal.issues).toEqual([{ type: 'requiredInput', in: 'body', name: 'to' }])
})

test('a refusal without extras has no empty extras', () => {
  expect(Object.keys(refusals['already-sent']())).toEqual(['refused', 'code', 'kind', 'details'])
})

test('what a stranger sends as JSON never passes for a refusal', () => {
  const refusal = refusals['already-sent']()
  expect(isRefusal(refusal)).toBe(true)
  expect(isRefusal({ ...refusal })).toBe(true)
  expect(isRefusal(JSON.parse(JSON.stringify(refusal)))).toBe(false)
  for (const other of [null, undefined, 'refused', 1, {}, new Error('bug')])
    expect(isRefusal(other)).toBe(false)
})

test('a refusal cannot be changed on its way', () => {
  expect(Object.isFrozen(refusals['already-sent']())).toBe(true)
})

test('the catalogue lists every refusal once, in the order of its declaration', () => {
  expect(refusalCatalogue(refusals)).toEqual([
    { code: 'letters.already-sent', kind: 'conflict', module: 'letters' },
    { code: 'letters.too-many', kind: 'limited', module: 'letters' },
  ])
  expect(Object.keys(refusals)).toEqual(['already-sent', 'too-many'])
})

test('the sentence of a refusal is found by its code', () => {
  expect(sentenceKey('letters.already-sent')).toBe('letters:errors.already-sent')
})

test('a code that is not kebab-case is a bug, seen when the module is loaded', () => {
  expect(() => defineRefusals('letters', { alreadySent: { kind: 'conflict' } })).toThrow(/kebab-case/)
  expect(() => defineRefusals('Letters', {})).toThrow(/kebab-case/)
})
