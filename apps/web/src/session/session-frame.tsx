import type { Language } from '@beffroi/i18n'
import { LiveProvider, SessionProvider, ShortcutsProvider, ToastProvider } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { createContext, use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage, keepLanguage } from '../words/speak.ts'
import { useSessionQuery } from './use-session-query.ts'

/** Known: the server has said who is there, or that nobody is. Unreachable: it has said nothing. */
export type SessionState = 'asking' | 'known' | 'unreachable'

const SessionStateContext = createContext<SessionState>('asking')

export const useSessionState = (): SessionState => use(SessionStateContext)

export const SessionFrame = ({ children }: { children: ReactNode }): ReactNode => {
  const { data, isError, fetchStatus } = useSessionQuery()
  const { i18n } = useTranslation()
  const language = data?.person.language
  const told = useRef<Language | undefined>(undefined)
  useEffect(() => {
    // Only news of the server changes the page: what the reader has just chosen is on its way there.
    if (language === undefined || language === told.current) return
    told.current = language
    // The sign-in page of the next visit speaks it too.
    keepLanguage(language)
    if (i18n.language !== language) void changeLanguage(i18n, language)
  }, [language, i18n])
  const isUnreachable = data === undefined && (isError || fetchStatus === 'paused')
  const state: SessionState = data !== undefined ? 'known' : isUnreachable ? 'unreachable' : 'asking'
  return (
    <SessionStateContext value={state}>
      <SessionProvider session={data ?? null}>
        <LiveProvider>
          <ShortcutsProvider>
            <ToastProvider>{children}</ToastProvider>
          </ShortcutsProvider>
        </LiveProvider>
      </SessionProvider>
    </SessionStateContext>
  )
}
