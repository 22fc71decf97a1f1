import { useQueryClient } from '@tanstack/react-query'

/** Renews every question whose key begins so: `refresh('incidents')`, `refresh('incidents', id)`. */
export const useRefresh = (): ((...keyStart: readonly unknown[]) => void) => {
  const client = useQueryClient()
  return (...keyStart) => void client.invalidateQueries({ queryKey: keyStart })
}
