import { useCallback, useMemo, useRef, useState } from 'react'
import { useOptionalSession } from '../session/session.tsx'
import { forgetDraft, keepDraft, readDraft } from './draft.ts'
import { safeStorage } from './safe-storage.ts'

export type Draft<Value> = {
  readonly value: Value
  /** Takes a new value, a part of an object, or a function of the former value. */
  readonly change: (next: Partial<Value> | ((before: Value) => Value)) => void
  /** When this device last kept it; undefined when nothing is kept, or nothing could be. */
  readonly keptAt: number | undefined
  /** It was typed before this page was opened. */
  readonly restored: boolean
  /** This device refuses to keep it. */
  readonly unkept: boolean
  /** Only after the server has acknowledged it, or the person threw it away. */
  readonly forget: () => void
}

/** Keeps what is typed on this device, for this person and form, over reloads and lost sessions. */
export const useDraft = <Value>(form: string, initial: Value, version = 1): Draft<Value> => {
  const person = useOptionalSession()?.person.id ?? 'anonymous'
  const store = useMemo(() => safeStorage('device'), [])
  const place = useMemo(() => ({ person, form, version }), [person, form, version])
  const start = useRef(initial)
  const read = () => {
    const kept = readDraft<Value>(store, place, Date.now())
    // Fields that the form has gained since keep their initial value.
    const value = kept === undefined ? initial : mend(initial, kept.value)
    return { place, value, keptAt: kept?.keptAt, restored: kept !== undefined, unkept: false }
  }
  const [state, setState] = useState(read)
  const current = useRef(state)
  // On a public page the person becomes known after the form is there; what they then type is not replaced.
  if (state.place !== place) {
    const isTouched = state.keptAt !== undefined && !state.restored
    if (isTouched) {
      keepDraft(store, place, state.value, Date.now())
      forgetDraft(store, state.place)
    }
    const next = isTouched ? { ...state, place } : read()
    current.current = next
    setState(next)
  }

  const change = useCallback<Draft<Value>['change']>(
    (next) => {
      const before = current.current
      const value = typeof next === 'function' ? next(before.value) : mend(before.value, next)
      const now = Date.now()
      const isKept = keepDraft(store, place, value, now)
      current.current = { ...before, value, keptAt: isKept ? now : undefined, unkept: !isKept }
      setState(current.current)
    },
    [store, place],
  )

  const forget = useCallback(() => {
    forgetDraft(store, place)
    current.current = { place, value: start.current, keptAt: undefined, restored: false, unkept: false }
    setState(current.current)
  }, [store, place])

  const { value, keptAt, restored, unkept } = state
  return { value, keptAt, restored, unkept, change, forget }
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mend = <Value>(base: Value, over: Partial<Value>): Value =>
  isPlainObject(base) && isPlainObject(over) ? { ...base, ...over } : (over as Value)
