import { useAddressSearch, useGo, useOptionalSession } from '@beffroi/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sessionKey } from '../api.ts'
import { nextPage } from './next-page.ts'

/** Lets the shell ask again who is there; once it knows, the reader goes on. */
export const useSignedIn = (): (() => void) => {
  const client = useQueryClient()
  const session = useOptionalSession()
  const go = useGo()
  const search = useAddressSearch()
  const isGone = useRef(false)
  useEffect(() => {
    if (session === null || isGone.current) return
    isGone.current = true
    const next = nextPage(search)
    go(next.to, { search: next.search, replace: true })
  })
  return () => void client.invalidateQueries({ queryKey: sessionKey })
}
