import { refusedWith } from '@beffroi/acts/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRoles, leavesAnAdministrator } from '../member/may-change-member.ts'
import { organisationKinds, type Role, roles, rolesIn, rolesToGive } from './roles.ts'

const someRoles = fc.subarray([...roles])
const person = (own: readonly string[]) => ({ kind: 'person' as const, roles: own })

test('no sequence of changes gives a role that is not valid in the kind of organisation', () => {
  const changes = fc.array(fc.record({ by: someRoles, after: someRoles }), { maxLength: 5 })
  fc.assert(
    fc.property(fc.constantFrom(...organisationKinds), changes, (kind, steps) => {
      let held: readonly Role[] = []
      for (const { by, after } of steps) if (!checkRoles(person(by), kind, held, after)) held = after
      expect(held.every((role) => rolesIn(kind).includes(role))).toBe(true)
    }),
  )
})

test('administrators who are no operators never make one among themselves, in five steps or fewer', () => {
  const step = fc.record({ by: fc.nat(2), whom: fc.nat(2), after: someRoles })
  fc.assert(
    fc.property(fc.constantFrom(...organisationKinds), fc.array(step, { maxLength: 5 }), (kind, steps) => {
      const team: (readonly Role[])[] = [['administrator'], ['reader'], ['reader']]
      for (const { by, whom, after } of steps) {
        if (!checkRoles(person(team[by] ?? []), kind, team[whom] ?? [], after)) team[whom] = after
      }
      expect(team.flat()).not.toContain('operator')
    }),
  )
})

test('who is not an administrator changes nothing', () => {
  for (const kind of organisationKinds)
    expect(rolesToGive(['reader', 'operator', 'duty-officer'], kind)).toEqual([])
  expect(refusedWith(checkRoles(person(['reader']), 'authority', ['reader'], ['administrator']))).toBe(
    'access.role-not-yours-to-give',
  )
})

test('a role of a CSIRT does not exist in a commune', () => {
  expect(refusedWith(checkRoles(person(['administrator']), 'authority', [], ['duty-officer']))).toBe(
    'access.role-not-valid-here',
  )
})

test('an organisation always keeps an administrator', () => {
  const members = [
    { person: 'a', roles: ['administrator' as const] },
    { person: 'b', roles: ['reader' as const] },
  ]
  expect(leavesAnAdministrator(members, 'a', ['reader'])).toBe(false)
  expect(leavesAnAdministrator(members, 'b', [])).toBe(true)
  expect(leavesAnAdministrator(members, 'a', ['administrator', 'reader'])).toBe(true)
})
