import { expect, test } from 'vitest'
import { sayHours } from './hours.ts'

const inFrench: Record<string, string> = { Mo: 'lu', Fr: 've' }
const say = (hours: string) => sayHours(hours, (day) => inFrench[day] ?? day)

test('hours in the common notation are said in the days of the reader', () => {
  expect(say('Mo-Fr 08:00-18:00')).toBe('lu–ve 08:00–18:00')
})

test('hours that somebody typed stay as they were typed', () => {
  expect(say('le matin, sauf jeudi - sonner')).toBe('le matin, sauf jeudi - sonner')
})
