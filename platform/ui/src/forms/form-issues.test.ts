import { expect, test } from 'vitest'
import { readProblem } from '../api/problem.ts'
import { fieldNameOf, issuesOf, sentenceOf } from './form-issues.ts'

test.each([
  ['title', 'title'],
  ['body.title', 'title'],
  ['/title', 'title'],
  ['/contact/phone', 'contact.phone'],
  ['body/contact/phone', 'contact.phone'],
])('the issue named %s belongs to the field %s', (issueName, field) => {
  expect(fieldNameOf(issueName)).toBe(field)
})

test('each issue of a problem goes to its field', () => {
  const problem = readProblem(400, { issues: [{ name: '/title', detail: 'Donnez un titre.' }] })
  expect(issuesOf(problem)).toEqual([{ name: 'title', text: 'Donnez un titre.' }])
})

test('a problem without issues complains about the whole form', () => {
  const problem = readProblem(409, { title: 'Conflict', detail: 'Ce signalement est clos.' })
  expect(issuesOf(problem)).toEqual([{ name: '', text: 'Ce signalement est clos.' }])
})

test('no problem, no issue', () => {
  expect(issuesOf(undefined)).toEqual([])
})

const sound = {
  valueMissing: false,
  typeMismatch: false,
  patternMismatch: false,
  tooLong: false,
  tooShort: false,
  rangeOverflow: false,
  rangeUnderflow: false,
  badInput: false,
  customError: false,
}

test('a missing answer is told as missing, whatever else is wrong', () => {
  const field = {
    name: 'a',
    label: 'A',
    validationMessage: '',
    validity: { ...sound, valueMissing: true, typeMismatch: true },
  }
  expect(sentenceOf(field)).toBe('ui:form.missing')
})

test('a complaint written by the form itself keeps its own words', () => {
  const field = { name: 'a', label: 'A', validationMessage: 'x', validity: { ...sound, customError: true } }
  expect(sentenceOf(field)).toBeUndefined()
})
