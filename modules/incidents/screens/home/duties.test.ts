import { expect, test } from 'vitest'
import type { Situation } from '../api.ts'
import { dutiesOf } from './duties.ts'

const id = '0193f000-0000-7000-8000-00000000c1a1'
const counts = { open: 0, unacknowledged: 0, waitingForMe: 0, late: 0 }
const withContacts = (contacts: 'none' | 'fresh' | 'due'): Situation => ({
  ...counts,
  authority: { id, contacts },
})
const keys = (
  situation: Situation | undefined,
  secondStep: boolean | undefined,
  roles = ['administrator', 'reporter'],
) => dutiesOf({ situation, secondStep, roles }).map(({ key }) => key)

test('contacts never given or no longer confirmed are asked of the administrator', () => {
  expect(keys(withContacts('none'), true)).toEqual(['addContacts'])
  expect(keys(withContacts('due'), true)).toEqual(['confirmContacts'])
  expect(keys(withContacts('due'), true, ['reporter'])).toEqual([])
})

test('who signs in with a password alone is asked for a second step', () => {
  expect(keys(withContacts('fresh'), false)).toEqual(['secondStep'])
})

test('nothing is invented: what is not known is not asked', () => {
  expect(keys(undefined, undefined)).toEqual([])
  expect(keys(counts, true)).toEqual([])
})
