import { expect, test } from 'vitest'
import { additionOf, correctionOf, draftOf, emptyContact } from './contact-draft.ts'

const draft = { ...emptyContact, function: 'it' as const, phone: ' 063 24 51 11 ', label: '  ' }

test('a new contact says only what was filled in', () => {
  expect(additionOf(draft)).toEqual({
    function: 'it',
    phone: '063 24 51 11',
    deputy: false,
    visibility: 'public',
  })
})

test('a correction empties what was emptied', () => {
  expect(correctionOf(draft)).toMatchObject({ phone: '063 24 51 11', label: null, email: null, hours: null })
})

test('a contact opened in the form and saved unchanged stays what it was', () => {
  const contact: Parameters<typeof draftOf>[0] = {
    id: 'c',
    function: 'dpo',
    email: 'dpo@clairval.example',
    deputy: true,
    visibility: 'members',
    verified: 'verified',
    source: 'Marie Lambert',
    version: 3,
  }
  expect(correctionOf({ ...draftOf(contact), function: 'dpo' })).toMatchObject({
    function: 'dpo',
    email: 'dpo@clairval.example',
    phone: null,
    deputy: true,
    visibility: 'members',
  })
})
