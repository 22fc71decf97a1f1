import { expect, test } from 'vitest'
import type { IntentStore } from './intent.ts'
import { intentKeeper } from './intent.ts'

const aStore = (): IntentStore => {
  const entries = new Map<string, string>()
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  }
}

const counting = () => {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

test('the same words sent twice carry the same key', () => {
  const keeper = intentKeeper(aStore(), 'incidents.notify', counting())
  expect(keeper.keyFor({ title: 'a' })).toBe(keeper.keyFor({ title: 'a' }))
})

test('words changed after a refusal are a new intent', () => {
  const keeper = intentKeeper(aStore(), 'incidents.notify', counting())
  expect(keeper.keyFor({ title: 'a' })).not.toBe(keeper.keyFor({ title: 'b' }))
})

test('a reload between a lost answer and the retry keeps the key', () => {
  const store = aStore()
  const newKey = counting()
  const before = intentKeeper(store, 'incidents.notify', newKey).keyFor({ title: 'a' })
  expect(intentKeeper(store, 'incidents.notify', newKey).keyFor({ title: 'a' })).toBe(before)
})

test('the same words sent again after an answer are another intent', () => {
  const keeper = intentKeeper(aStore(), 'incidents.notify', counting())
  const first = keeper.keyFor({ title: 'a' })
  keeper.settle()
  expect(keeper.keyFor({ title: 'a' })).not.toBe(first)
})

test('a full storage does not stop a person from reporting', () => {
  const full = {
    ...aStore(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  const keeper = intentKeeper(full, 'incidents.notify', counting())
  expect(keeper.keyFor({ title: 'a' })).toBe(keeper.keyFor({ title: 'a' }))
})

test('a damaged entry of the storage is not trusted', () => {
  const store = aStore()
  store.setItem('beffroi.intent.x', '{"key": 4')
  expect(intentKeeper(store, 'x', counting()).keyFor(1)).toBe('key-1')
})
