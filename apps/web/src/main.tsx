import '@beffroi/ui/styles.css'
import { createQueryClient } from '@beffroi/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { modules } from './modules.ts'
import { buildRouter } from './routing/build-router.tsx'
import { SessionFrame } from './session/session-frame.tsx'
import { sessionQuery } from './session/use-session-query.ts'
import { firstLanguage, startWords } from './words/speak.ts'

const start = async (): Promise<void> => {
  const place = document.getElementById('beffroi')
  if (place === null) throw new Error('index.html has no #beffroi')
  const client = createQueryClient()
  const router = buildRouter(modules)
  // On a slow line the sentences, the session and the screen are asked for at the same time.
  void client.prefetchQuery(sessionQuery)
  void router.preloadRoute({ to: window.location.pathname })
  const words = await startWords(firstLanguage())
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={client}>
          <SessionFrame>
            <RouterProvider router={router} />
          </SessionFrame>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}

void start()
