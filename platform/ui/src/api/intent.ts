export type Intent = { readonly key: string; readonly fingerprint: string }

/** The part of a browser's storage that an intent needs. */
export type IntentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The same words sent again are the same intent; JSON keeps the order in which a form builds them. */
const fingerprintOf = (input: unknown): string => JSON.stringify(input) ?? ''

const readIntent = (text: string | null): Intent | undefined => {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { key, fingerprint } = value as Record<string, unknown>
    if (typeof key !== 'string' || typeof fingerprint !== 'string') return undefined
    return { key, fingerprint }
  } catch {
    return undefined
  }
}

/**
 * Gives the Idempotency-Key of what a person wants to do. It stays the same while the same input is
 * sent again, after a lost answer, a double click or a reload, so that the server does it once.
 */
export const intentKeeper = (store: IntentStore, name: string, newKey: () => string) => {
  const place = `beffroi.intent.${name}`
  let held: Intent | undefined
  return {
    keyFor(input: unknown): string {
      const fingerprint = fingerprintOf(input)
      const before = held ?? readIntent(store.getItem(place))
      if (before !== undefined && before.fingerprint === fingerprint) {
        held = before
        return before.key
      }
      held = { key: newKey(), fingerprint }
      try {
        store.setItem(place, JSON.stringify(held))
      } catch {
        // A full or forbidden storage only costs the protection across a reload.
      }
      return held.key
    },
    /** The server has answered for good: the next submit is a new intent. */
    settle(): void {
      held = undefined
      store.removeItem(place)
    },
  }
}
