import type { Catalogue, Language } from '@beffroi/i18n'
import { withEveryPlural } from '@beffroi/i18n'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }
import { createQueryClient } from './api/create-query-client.ts'
import { parseSearch, stringifySearch } from './screens/plain-search.ts'
import { SessionProvider } from './session/session.tsx'
import type { SessionView } from './session/session-view.ts'
import { FixedNowProvider } from './time/use-now.tsx'

export type Rendering = {
  language?: Extract<Language, 'fr' | 'en'>
  /** Sentences of the tested package, by namespace. */
  messages?: Readonly<Record<string, Catalogue>>
  session?: SessionView
  now?: number
  /** The page's address, with what stands after `?`. */
  address?: string
}

const own = { fr, en }

/** The HTML of a piece of a page as its reader would first see it, without a browser. */
export const renderStill = (element: ReactNode, rendering: Rendering = {}): string => {
  const { language = 'fr', messages = {}, session = null, now = 0, address = '/' } = rendering
  const namespaces: Record<string, Catalogue> = { ui: own[language], ...messages }
  const complete = Object.fromEntries(
    Object.entries(namespaces).map(([name, catalogue]) => [name, withEveryPlural(catalogue)]),
  )
  const i18n = createInstance({
    lng: language,
    resources: { [language]: complete },
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  }).use(initReactI18next)
  void i18n.init()
  const router = createRouter({
    routeTree: createRootRoute(),
    parseSearch,
    stringifySearch,
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <SessionProvider session={session}>
          <FixedNowProvider now={now}>
            <RouterContextProvider router={router}>{element}</RouterContextProvider>
          </FixedNowProvider>
        </SessionProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
}
