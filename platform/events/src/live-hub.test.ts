import { expect, test } from 'vitest'
import { createLiveHub, type LiveMessage } from './live-hub.ts'

const mill = '0b2f6c1e-5a3d-4c8e-9f10-0000000000aa'
const message: LiveMessage = {
  id: '1',
  type: 'mill.turned',
  subject: { type: 'mill', id: 'm' },
  at: '2026-11-21T21:10:00.000Z',
  audience: [mill],
}

test('when something may have been missed, every stream ends once and hears nothing more', () => {
  const hub = createLiveHub()
  const heard: string[] = []
  const listener = { fact: () => heard.push('fact'), over: () => heard.push('over') }
  hub.subscribe({ organisation: mill }, listener)
  hub.startAgain()
  hub.startAgain()
  hub.hear(message)
  expect(heard).toEqual(['over'])
})

test('who comes back after that hears again', () => {
  const hub = createLiveHub()
  hub.startAgain()
  const heard: string[] = []
  hub.subscribe({ organisation: mill }, { fact: () => heard.push('fact'), over: () => heard.push('over') })
  hub.hear(message)
  expect(heard).toEqual(['fact'])
})
