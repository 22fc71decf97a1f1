import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Asks again whatever is shown of these keys: `useRefresh()('incidents')` after an act of that module. */
export const useRefresh = (): ((...keyStart: readonly unknown[]) => void) => {
  const client = useQueryClient()
  // The same function for the whole life of the screen, so that an effect may depend on it.
  return useCallback((...keyStart) => void client.invalidateQueries({ queryKey: keyStart }), [client])
}
