import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Problem } from './problem.ts'

export type Question<Data> = {
  readonly data: Data | undefined
  /** The first answer is not there yet. */
  readonly pending: boolean
  /** An answer is shown while a newer one is on its way. */
  readonly refreshing: boolean
  readonly problem: Problem | undefined
  readonly offline: boolean
  readonly ask: () => void
}

export type QuestionOptions = {
  readonly enabled?: boolean
  /** Keeps the former answer on the page while the next one comes: for lists whose filters change. */
  readonly keepFormer?: boolean
  readonly refreshEveryMs?: number
}

/**
 * Asks the API and keeps the answer: `useQuestion(['incidents', id], () => answered(api.GET(...)))`.
 * The first part of the key is the module, so that `useRefresh('incidents')` renews all of it.
 */
export const useQuestion = <Data>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<Data>,
  options: QuestionOptions = {},
): Question<Data> => {
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(signal),
    enabled: options.enabled ?? true,
    ...(options.keepFormer === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.refreshEveryMs === undefined ? {} : { refetchInterval: options.refreshEveryMs }),
  })
  const problem = query.error instanceof Problem ? query.error : undefined
  return {
    data: query.data,
    pending: query.isPending,
    refreshing: query.isFetching && !query.isPending,
    problem,
    offline: query.fetchStatus === 'paused' || (query.error !== null && problem === undefined),
    ask: () => void query.refetch(),
  }
}
