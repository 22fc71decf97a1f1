import { expect, test } from 'vitest'
import { linkToken } from '../parts/link-token.ts'
import { nextPage } from './next-page.ts'

test('the reader goes on where he wanted to be, with what stood behind the question mark', () => {
  expect(nextPage({ next: '/incidents?state=open&state=closed&q=clairval' })).toEqual({
    to: '/incidents',
    search: { state: ['open', 'closed'], q: 'clairval' },
  })
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '',
])('%j leads to the first page', (next) => {
  expect(nextPage({ next })).toEqual({ to: '/', search: {} })
})

test('without a wish, or with two, it is the first page', () => {
  expect(nextPage({})).toEqual({ to: '/', search: {} })
  expect(nextPage({ next: ['/a', '/b'] })).toEqual({ to: '/', search: {} })
})

test('a link carries its secret after #, or none', () => {
  expect(linkToken(`#${'a'.repeat(43)}`)).toBe('a'.repeat(43))
  expect(linkToken('')).toBeUndefined()
  expect(linkToken('#short')).toBeUndefined()
})
