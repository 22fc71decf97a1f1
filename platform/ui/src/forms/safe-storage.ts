export type SafeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key'> & {
  readonly length: number
}

const inMemory = (): SafeStorage => {
  const entries = new Map<string, string>()
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size
    },
  }
}

/** The storage of this device, or one that lasts as long as the page where the browser forbids it. */
export const safeStorage = (place: 'device' | 'memory'): SafeStorage => {
  if (place === 'memory') return inMemory()
  try {
    return window.localStorage
  } catch {
    return inMemory()
  }
}
