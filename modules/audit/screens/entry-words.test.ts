import { createTranslator } from '@beffroi/i18n'
import { expect, test } from 'vitest'
import type { Entry } from './api.ts'
import { actorWords, actWords, refusalWords } from './entry-words.ts'

const catalogue = {
  tower: { acts: { 'ring-bell': 'La cloche sonnée' }, errors: { deaf: 'Personne n’entend.' } },
  audit: { entry: { unnamed: 'Autre chose : {{act}}' }, actor: { system: 'Beffroi', anonymous: 'Personne' } },
}
const t = createTranslator({ fr: catalogue, nl: {}, de: {}, en: {} })('fr')

const anEntry = (changes: Partial<Entry>): Entry => ({
  id: '1',
  at: '2026-11-21T21:10:00.000Z',
  act: 'tower.ring-bell',
  actorKind: 'person',
  actorLabel: 'Marie Lambert',
  subjectType: 'bell',
  subjectId: '1',
  outcome: 'done',
  ...changes,
})

test('an act is told in the words of its own module, and by its name when it has none', () => {
  expect(actWords(t, 'tower.ring-bell')).toBe('La cloche sonnée')
  expect(actWords(t, 'tower.melt-bell')).toBe('Autre chose : tower.melt-bell')
  expect(actWords(t, 'moat.fill')).toBe('Autre chose : moat.fill')
})

test('a person has a name; the house and the stranger have a word', () => {
  expect(actorWords(t, anEntry({}))).toBe('Marie Lambert')
  expect(actorWords(t, anEntry({ actorKind: 'system', actorLabel: 'incidents.mail' }))).toBe('Beffroi')
  expect(actorWords(t, anEntry({ actorKind: 'anonymous', actorLabel: 'anonymous' }))).toBe('Personne')
})

test('a refusal is told as it was to the person', () => {
  expect(refusalWords(t, 'tower.deaf')).toBe('Personne n’entend.')
})
