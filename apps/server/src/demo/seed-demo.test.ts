import { createOrganisation } from '@beffroi/access'
import { systemActor } from '@beffroi/acts'
import { accepted } from '@beffroi/acts/testing'
import { afterEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test/opened-app.ts'
import { doorParts } from '../door-parts.ts'
import { hasRealOrganisations, isDemo, seedDemo } from './seed-demo.ts'

let opened: TestApp
afterEach(() => opened.close())

test('filling the demonstration again adds nothing', async () => {
  opened = await openTestApp()
  const { house } = opened
  const count = async () => {
    const { rows } = await house.database.maintenance((transaction) =>
      transaction.query('select count(*) as notifications from incidents.notification'),
    )
    return rows[0]?.notifications
  }
  const before = await count()
  expect(before).toBe(3)
  accepted(await seedDemo(house, doorParts(house, true)))
  expect(await count()).toBe(before)
  expect(await isDemo(house)).toBe(true)
})

test('a house with one real organisation is known as no place for invented incidents', async () => {
  opened = await openTestApp()
  const { house } = opened
  expect(await hasRealOrganisations(house)).toBe(false)
  const real = { name: 'CSIRT', kind: 'csirt' as const, language: 'fr' as const }
  accepted(await house.runner.act(createOrganisation, systemActor('test'), real))
  expect(await hasRealOrganisations(house)).toBe(true)
})
