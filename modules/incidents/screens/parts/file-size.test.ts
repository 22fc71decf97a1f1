import { expect, test } from 'vitest'
import { sizeWords } from './file-size.ts'

const words = {
  t: (key: string, values?: object) => `${Object.values(values ?? {})} ${key.split('.').at(-1)}`,
  number: (value: number) => String(value),
}

test.each([
  [1, '1 kilobytes'],
  [240_400, '240 kilobytes'],
  [999_000, '999 kilobytes'],
  [1_000_000, '1 megabytes'],
  [3_449_999, '3.4 megabytes'],
  [20_000_000, '20 megabytes'],
])('%i bytes are told as %s', (bytes, told) => {
  expect(sizeWords(words, bytes)).toBe(told)
})
