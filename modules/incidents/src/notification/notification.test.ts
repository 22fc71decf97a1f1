import { isRefusal } from '@beffroi/errors'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anke, type IncidentsHouse, marie, openIncidentsHouse, submitted } from '../../test/builders.ts'
import { sendMessage } from '../conversation/send-message.ts'
import { acknowledgeNotification } from './acknowledge-notification.ts'
import { closeNotification } from './close-notification.ts'
import { awaitsAfter, type Happening, happenings, type State, stateAfter, states } from './notification.ts'
import { showNotification } from './show-notification.ts'

const happening = fc.constantFrom(...happenings)

test('what was acknowledged is never unread again, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (sequence) => {
      let state: State = 'submitted'
      let wasAcknowledged = false
      for (const next of sequence) {
        state = stateAfter(state, next) ?? state
        wasAcknowledged ||= state === 'acknowledged'
        if (wasAcknowledged) expect(state).not.toBe('submitted')
        expect(states).toContain(state)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a question waits for its answer, whatever else the officer says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Happening>('ask', 'tell', 'acknowledge'), { maxLength: 20 }),
      (sequence) => {
        const awaits = sequence.reduce(awaitsAfter, awaitsAfter('recipient', 'ask'))
        expect(awaits).toBe('notifier')
      },
    ),
  )
})

test('what the authority wrote last waits for the centre', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), (sequence) => {
      const before = sequence.reduce(awaitsAfter, 'recipient' as const)
      expect(awaitsAfter(before, 'write')).toBe('recipient')
    }),
  )
})

let house: IncidentsHouse
beforeAll(async () => {
  house = await openIncidentsHouse()
})
afterAll(() => house.close())

const act = (id: string, next: Happening) => {
  const notificationId = id
  switch (next) {
    case 'acknowledge':
      return house.act(acknowledgeNotification, anke, { notificationId })
    case 'ask':
      return house.act(sendMessage, anke, { notificationId, kind: 'question', text: 'Wat?' })
    case 'tell':
      return house.act(sendMessage, anke, { notificationId, kind: 'information', text: 'Zo.' })
    case 'write':
      return house.act(sendMessage, marie, { notificationId, kind: 'answer', text: 'Ceci.' })
    case 'close':
      return house.act(closeNotification, anke, { notificationId, words: 'Fini.' })
  }
}

test('no sequence of acts leaves the transition table, and a refused act changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), async (sequence) => {
      const id = await submitted(house)
      let state: State = 'submitted'
      let version = 1
      for (const next of sequence) {
        const expected = stateAfter(state, next)
        const outcome = await act(id, next)
        expect(isRefusal(outcome)).toBe(expected === undefined)
        if (expected !== undefined) {
          state = expected
          version += 1
        }
        expect(await house.ask(showNotification, marie, { notificationId: id })).toMatchObject({
          state,
          version,
        })
      }
    }),
    { numRuns: 15 },
  )
})
