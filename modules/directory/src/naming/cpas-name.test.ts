import { expect, test } from 'vitest'
import { cpasName, ofCommune } from './cpas-name.ts'

test.each([
  ['Arlon', 'd’Arlon'],
  ['Erezée', 'd’Erezée'],
  ['Étalle', 'd’Étalle'],
  ['Yvoir', 'd’Yvoir'],
  ['Herbeumont', 'd’Herbeumont'],
  ['Habay', 'de Habay'],
  ['Hotton', 'de Hotton'],
  ['Houffalize', 'de Houffalize'],
  ['Bastogne', 'de Bastogne'],
  ['Léglise', 'de Léglise'],
  ['La Roche-en-Ardenne', 'de La Roche-en-Ardenne'],
  ['Le Roeulx', 'du Roeulx'],
  ['Les Bons Villers', 'des Bons Villers'],
])('the centre of %s is the one %s', (commune, expected) => {
  expect(ofCommune(commune)).toBe(expected)
})

test('a social welfare centre has a name in each language in which its commune has one', () => {
  expect(cpasName({ fr: 'Arlon', nl: 'Aarlen', de: 'Arlon' })).toEqual({
    fr: 'CPAS d’Arlon',
    nl: 'OCMW Aarlen',
    de: 'ÖSHZ Arlon',
  })
  expect(cpasName({ fr: 'Bertogne' })).toEqual({ fr: 'CPAS de Bertogne' })
})
