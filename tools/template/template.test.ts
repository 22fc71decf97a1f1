import { expect, test } from 'vitest'
import { fillText } from './fill-template.ts'
import { isKebabCase, nameForms } from './name-forms.ts'

test('a name is written as files, tables, code and sentences need it', () => {
  expect(nameForms('duty-roster')).toEqual({
    kebab: 'duty-roster',
    kebabs: 'duty-rosters',
    camel: 'dutyRoster',
    camels: 'dutyRosters',
    pascal: 'DutyRoster',
    pascals: 'DutyRosters',
    snake: 'duty_roster',
    words: 'duty roster',
  })
  expect(['authority', 'hoax', 'survey'].map((name) => nameForms(name).kebabs)).toEqual([
    'authorities',
    'hoaxes',
    'surveys',
  ])
})

test('only kebab-case is a name of the house', () => {
  expect(['measure', 'duty-roster', 'nis2'].every(isKebabCase)).toBe(true)
  expect(['Measure', 'duty_roster', '2nd', 'a--b', '../x', ''].some(isKebabCase)).toBe(false)
})

test('a template that asks for an unknown value is a mistake, not an empty place', () => {
  expect(fillText('{{noun}}-store', { noun: 'measure' })).toBe('measure-store')
  expect(() => fillText('{{colour}}', {})).toThrow(/\{\{colour\}\}/)
})
