import { useEffect, useState } from 'react'

const shownMs = 2000

/** Keys that were not there before: the row that has just come is marked, none at the first showing. */
export const useNewRows = (keys: readonly string[]): ReadonlySet<string> => {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set(keys))
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const added = keys.filter((key) => !known.has(key))
  if (added.length > 0) {
    setKnown(new Set([...known, ...keys]))
    // A table filled for the first time has no news.
    if (known.size > 0) setFresh(new Set(added))
  }
  useEffect(() => {
    if (fresh.size === 0) return
    const timer = setTimeout(() => setFresh(new Set()), shownMs)
    return () => clearTimeout(timer)
  }, [fresh])
  return fresh
}
