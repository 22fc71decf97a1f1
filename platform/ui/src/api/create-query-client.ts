import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

const isWorthAsking = (error: Error): boolean => !(error instanceof Problem) || error.status >= 500

/** Questions only: an act is never repeated by the cache, `useAct` does it with one key. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && isWorthAsking(error),
        retryDelay: (count) => Math.min(1000 * 2 ** count, 8000),
      },
    },
  })
