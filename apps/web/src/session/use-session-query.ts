import type { SessionView } from '@beffroi/ui'
import { answered, onSignedOut } from '@beffroi/ui'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionApi } from './session-api.ts'

export const sessionKey = ['access', 'session'] as const

const askSession = async (signal: AbortSignal): Promise<SessionView | null> => {
  const { session } = await answered(sessionApi.GET('/api/v1/access/session', { signal }))
  // The client's types forget that lists are read-only.
  return (session as SessionView | undefined) ?? null
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => askSession(signal),
  staleTime: 60_000,
})

/** Who reads: undefined until it is known, null when nobody has signed in. */
export const useSessionQuery = () => {
  const client = useQueryClient()
  // The server answered 401 to anything: the session has ended, the shell asks who is there.
  useEffect(() => onSignedOut(() => void client.invalidateQueries({ queryKey: sessionKey })), [client])
  return useQuery(sessionQuery)
}
