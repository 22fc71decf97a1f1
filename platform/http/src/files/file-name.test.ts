import { expect, test } from 'vitest'
import { attachmentOf, sentName } from './file-name.ts'

const sent = (encoded: string) => sentName(`attachment; filename*=UTF-8''${encoded}`)

test.each([
  ['a plain name', 'attachment; filename=capture.png', 'capture.png'],
  ['a quoted one', 'attachment; filename="mon \\"écran\\".png"', 'mon "écran".png'],
  [
    'an encoded one before a plain one',
    'attachment; filename="x"; filename*=UTF-8\'fr\'%C3%A9cran.png',
    'écran.png',
  ],
  ['another case', "ATTACHMENT;FILENAME*=utf-8''a%20b.log", 'a b.log'],
])('%s is read', (_, header, name) => {
  expect(sentName(header)).toBe(name)
})

test.each([
  ['a path', '..%2F..%2Fetc%2Fpasswd', 'passwd'],
  ['a path of Windows', 'C%3A%5CUsers%5Cmarie%5Cnote.txt', 'note.txt'],
  ['a line break', 'a.png%0D%0ASet-Cookie%3A%20x', 'a.pngSet-Cookie: x'],
  ['a turned reading direction', 'photo%E2%80%AEgnp.exe', 'photognp.exe'],
  ['a NUL', 'a%00.png', 'a.png'],
])('%s in a name leads nowhere', (_, encoded, name) => {
  expect(sent(encoded)).toBe(name)
})

test.each(['', '..', '.', '%2F', '%0D%0A', '%E2%80%AE', '%E0%A4%A', '%20'])('%j is no name', (encoded) => {
  expect(sent(encoded)).toBeUndefined()
})

test.each([undefined, '', 'attachment', 'inline; name=x', "attachment; filename*=utf-16''%ff"])(
  'a header %j names nothing',
  (header) => {
    expect(sentName(header)).toBeUndefined()
  },
)

test('a long name keeps its ending', () => {
  const name = sent(`${'%F0%9F%99%82'.repeat(200)}.png`) ?? ''
  expect(name.length).toBeLessThanOrEqual(150)
  expect(name.isWellFormed()).toBe(true)
  expect(name).toMatch(/\.png$/)
})

test('a name is given out in both forms, and comes back the same', () => {
  const header = attachmentOf(`l'écran "noir" (1).png`)
  expect(header).toBe(
    `attachment; filename="l_ecran _noir_ (1).png"; filename*=UTF-8''l%27%C3%A9cran%20%22noir%22%20%281%29.png`,
  )
  expect(sentName(header)).toBe(`l'écran "noir" (1).png`)
})
