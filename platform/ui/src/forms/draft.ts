import type { SafeStorage } from './safe-storage.ts'

export const draftPrefix = 'beffroi.draft.'

const keptDays = 30

type Kept<Value> = { version: number; keptAt: number; value: Value }

/** A changed form gets a new version: an old draft would fill fields that no longer mean the same. */
export type DraftPlace = { readonly person: string; readonly form: string; readonly version: number }

const nameOf = (place: DraftPlace): string => `${draftPrefix}${place.person}.${place.form}`

export const readDraft = <Value>(
  store: SafeStorage,
  place: DraftPlace,
  now: number,
): Kept<Value> | undefined => {
  const text = store.getItem(nameOf(place))
  if (text === null) return undefined
  try {
    const kept = JSON.parse(text) as Partial<Kept<Value>> | null
    if (kept === null || kept.version !== place.version || typeof kept.keptAt !== 'number') return undefined
    if (now - kept.keptAt > keptDays * 86_400_000 || kept.value === undefined) return undefined
    return { version: kept.version, keptAt: kept.keptAt, value: kept.value }
  } catch {
    return undefined
  }
}

/** False when this device could not keep it: the person is told, and nothing claims the contrary. */
export const keepDraft = <Value>(
  store: SafeStorage,
  place: DraftPlace,
  value: Value,
  now: number,
): boolean => {
  try {
    const kept: Kept<Value> = { version: place.version, keptAt: now, value }
    store.setItem(nameOf(place), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export const forgetDraft = (store: SafeStorage, place: DraftPlace): void => store.removeItem(nameOf(place))

/** Names of the forms that a person has begun on this device, to ask before they sign out. */
export const draftsOf = (store: SafeStorage, person: string): string[] => {
  const start = `${draftPrefix}${person}.`
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
}

export const forgetDraftsOf = (store: SafeStorage, person: string): void => {
  for (const form of draftsOf(store, person)) store.removeItem(`${draftPrefix}${person}.${form}`)
}
