import { expect, test } from 'vitest'
import { readBrusselsWallClock, toBrusselsWallClock } from './brussels-time.ts'

test('a winter evening in Brussels is one hour ahead of UTC', () => {
  expect(readBrusselsWallClock('2026-11-21T22:10')).toEqual({
    kind: 'once',
    instant: '2026-11-21T22:10:00+01:00',
  })
})

test('a summer evening in Brussels is two hours ahead of UTC', () => {
  expect(readBrusselsWallClock('2026-07-21T22:10')).toEqual({
    kind: 'once',
    instant: '2026-07-21T22:10:00+02:00',
  })
})

test('the hour skipped in March does not exist', () => {
  expect(readBrusselsWallClock('2026-03-29T02:30')).toEqual({
    kind: 'never',
    nextExisting: '2026-03-29T03:30:00+02:00',
  })
})

test('the hour heard twice in October has two instants, summer time first', () => {
  expect(readBrusselsWallClock('2026-10-25T02:30')).toEqual({
    kind: 'twice',
    first: '2026-10-25T02:30:00+02:00',
    second: '2026-10-25T02:30:00+01:00',
  })
})

test.each(['', '2026-11-21', '2026-13-01T10:00', '2026-02-30T10:00', '21/11/2026 22:10', '2026-11-21T25:00'])(
  '%j is not a time',
  (text) => {
    expect(readBrusselsWallClock(text)).toEqual({ kind: 'unreadable' })
  },
)

test('what is read is written back as it was', () => {
  expect(toBrusselsWallClock(new Date('2026-10-25T02:30:00+01:00'))).toBe('2026-10-25T02:30')
})
