import { expect, test } from 'vitest'
import { createTranslator } from './create-translator.ts'

const incidents = (received: string, one: string, other: string) => ({
  incidents: { receipt: { title: received, count_one: one, count_other: other } },
})

const translatorFor = createTranslator({
  fr: incidents('Reçu : {{number}}', '{{count}} signalement', '{{count}} signalements'),
  nl: incidents('Ontvangen: {{number}}', '{{count}} melding', '{{count}} meldingen'),
  de: incidents('Erhalten: {{number}}', '{{count}} Meldung', '{{count}} Meldungen'),
  en: incidents('Received: {{number}}', '{{count}} report', '{{count}} reports'),
})

test('a sentence is given in the language of the reader with its values', () => {
  expect(translatorFor('nl')('incidents:receipt.title', { number: '2026-0412' })).toBe('Ontvangen: 2026-0412')
})

test('French counts zero as one thing, Dutch does not', () => {
  expect(translatorFor('fr')('incidents:receipt.count', { count: 0 })).toBe('0 signalement')
  expect(translatorFor('nl')('incidents:receipt.count', { count: 0 })).toBe('0 meldingen')
})

test('a million is a plural in French too', () => {
  expect(translatorFor('fr')('incidents:receipt.count', { count: 1_000_000 })).toBe('1000000 signalements')
})

test('what a person wrote is inserted as it is, to be escaped where it is shown', () => {
  expect(translatorFor('en')('incidents:receipt.title', { number: '<b>&' })).toBe('Received: <b>&')
})

test('an unknown key shows itself rather than nothing', () => {
  expect(translatorFor('en')('incidents:receipt.nothing')).toContain('receipt.nothing')
})

test('two translators do not share their sentences', () => {
  const other = createTranslator({ fr: {}, nl: {}, de: {}, en: {} })
  expect(other('fr')('incidents:receipt.title')).not.toContain('Reçu')
})
