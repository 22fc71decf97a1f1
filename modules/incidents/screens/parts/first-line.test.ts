import { expect, test } from 'vitest'
import { firstLine } from './first-line.ts'

test.each([
  ['Fichiers chiffrés sur le serveur. Tout est lent.', 'Fichiers chiffrés sur le serveur'],
  ['Tout est noir', 'Tout est noir'],
  ['Ligne une\nLigne deux', 'Ligne une'],
  ['M. Dupont ne peut plus ouvrir ses dossiers', 'M. Dupont ne peut plus ouvrir ses dossiers'],
])('the title of %j', (what, title) => {
  expect(firstLine(what)).toBe(title)
})

test('a long sentence ends at a word and says that it goes on', () => {
  const title = firstLine('mot '.repeat(40))
  expect(title).toMatch(/^(mot )+…$/)
  expect(title.length).toBeLessThan(94)
})
