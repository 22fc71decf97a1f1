import { expect, test } from 'vitest'
import type { LiveFact, LiveSource, LiveState } from './live-connection.ts'
import { connectLive, pauseBeforeTry, readLiveFact } from './live-connection.ts'

const aWorld = () => {
  const sources: (LiveSource & { say: (data: string) => void; closed: boolean })[] = []
  const pending: { milliseconds: number; act: () => void }[] = []
  const states: LiveState[] = []
  const facts: LiveFact[] = []
  let returns = 0
  let online = true
  const connection = connectLive(
    {
      open: () => {
        let hear: (event: { data: string }) => void = () => undefined
        const source = {
          onopen: null,
          onerror: null,
          closed: false,
          addEventListener: (_: string, listener: (event: { data: string }) => void) => {
            hear = listener
          },
          close: () => {
            source.closed = true
          },
          say: (data: string) => hear({ data }),
        }
        sources.push(source)
        return source
      },
      after: (milliseconds, act) => {
        const entry = { milliseconds, act }
        pending.push(entry)
        return () => {
          const index = pending.indexOf(entry)
          if (index >= 0) pending.splice(index, 1)
        }
      },
      chance: () => 1,
      isOnline: () => online,
    },
    {
      state: (state) => states.push(state),
      fact: (fact) => facts.push(fact),
      returned: () => {
        returns += 1
      },
    },
  )
  const last = () => {
    const source = sources.at(-1)
    if (source === undefined) throw new Error('no source')
    return source
  }
  return {
    connection,
    sources,
    states,
    facts,
    pending,
    last,
    returns: () => returns,
    goOffline: () => {
      online = false
    },
    elapse: () => pending.shift()?.act(),
  }
}

test('a fact told by the server reaches the page', () => {
  const world = aWorld()
  world.last().onopen?.()
  world.last().say('{"id":"1","type":"incidents.notified","subject":"s","at":"2026-11-21T21:10:00Z"}')
  expect(world.facts.map((fact) => fact.type)).toEqual(['incidents.notified'])
  expect(world.states).toEqual(['live'])
})

test('a line that falls comes back by itself, slower each time', () => {
  const world = aWorld()
  const pauses: number[] = []
  for (let round = 0; round < 7; round += 1) {
    world.last().onerror?.()
    pauses.push(world.pending[0]?.milliseconds ?? 0)
    world.elapse()
  }
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})

test('after a return everything shown is asked again, but not after the first opening', () => {
  const world = aWorld()
  world.last().onopen?.()
  expect(world.returns()).toBe(0)
  world.last().onerror?.()
  world.elapse()
  world.last().onopen?.()
  expect(world.returns()).toBe(1)
})

test('a device without network is told so', () => {
  const world = aWorld()
  world.goOffline()
  world.last().onerror?.()
  expect(world.states).toEqual(['offline'])
})

test('when the network is back the page does not wait for its turn', () => {
  const world = aWorld()
  world.last().onerror?.()
  world.connection.tryNow()
  expect(world.sources).toHaveLength(2)
  expect(world.pending).toHaveLength(0)
})

test('a page that is left closes its stream and does not come back', () => {
  const world = aWorld()
  world.last().onerror?.()
  world.connection.stop()
  expect(world.pending).toHaveLength(0)
  expect(world.last().closed).toBe(true)
})

test.each(['', '{', 'null', '[]', '{"id":1}'])('a line that is no fact (%j) is passed over', (text) => {
  expect(readLiveFact(text)).toBeUndefined()
})

test('pages spread their returns', () => {
  expect(pauseBeforeTry(3, 0)).toBe(4000)
  expect(pauseBeforeTry(3, 1)).toBe(8000)
})
