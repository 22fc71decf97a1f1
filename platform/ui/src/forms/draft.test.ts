import { expect, test } from 'vitest'
import { draftsOf, forgetDraft, forgetDraftsOf, keepDraft, readDraft } from './draft.ts'
import { safeStorage } from './safe-storage.ts'

const place = { person: 'marie', form: 'incidents.notify', version: 1 }
const now = Date.parse('2026-11-21T21:10:00Z')
const day = 86_400_000

test('what was typed is there after a reload', () => {
  const store = safeStorage('memory')
  keepDraft(store, place, { title: 'Fichiers chiffrés' }, now)
  expect(readDraft(store, place, now + 1000)).toEqual({
    version: 1,
    keptAt: now,
    value: { title: 'Fichiers chiffrés' },
  })
})

test('another person at the same desk does not see it', () => {
  const store = safeStorage('memory')
  keepDraft(store, place, 'secret', now)
  expect(readDraft(store, { ...place, person: 'luc' }, now)).toBeUndefined()
})

test('a draft of a former version of the form is not poured into the new one', () => {
  const store = safeStorage('memory')
  keepDraft(store, place, 'a', now)
  expect(readDraft(store, { ...place, version: 2 }, now)).toBeUndefined()
})

test('a draft older than thirty days is not brought back', () => {
  const store = safeStorage('memory')
  keepDraft(store, place, 'a', now)
  expect(readDraft(store, place, now + 29 * day)).toBeDefined()
  expect(readDraft(store, place, now + 31 * day)).toBeUndefined()
})

test('a full device says that it could not keep it', () => {
  const full = {
    ...safeStorage('memory'),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(keepDraft(full, place, 'a', now)).toBe(false)
})

test.each(['{', 'null', '3', '{"version":1}', '{"version":1,"keptAt":"x","value":1}'])(
  'a damaged draft (%s) is no draft',
  (text) => {
    const store = safeStorage('memory')
    store.setItem('beffroi.draft.marie.incidents.notify', text)
    expect(readDraft(store, place, now)).toBeUndefined()
  },
)

test('what the server has acknowledged is forgotten here', () => {
  const store = safeStorage('memory')
  keepDraft(store, place, 'a', now)
  forgetDraft(store, place)
  expect(readDraft(store, place, now)).toBeUndefined()
})

test('who signs out for good takes only their own drafts along', () => {
  const store = safeStorage('memory')
  keepDraft(store, place, 'a', now)
  keepDraft(store, { ...place, form: 'directory.contact' }, 'b', now)
  keepDraft(store, { ...place, person: 'luc' }, 'c', now)
  expect(draftsOf(store, 'marie').sort()).toEqual(['directory.contact', 'incidents.notify'])
  forgetDraftsOf(store, 'marie')
  expect(draftsOf(store, 'marie')).toEqual([])
  expect(draftsOf(store, 'luc')).toEqual(['incidents.notify'])
})
