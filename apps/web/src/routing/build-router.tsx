import type { ModuleScreens, ScreenDefinition } from '@beffroi/ui'
import { parseSearch, stringifySearch } from '@beffroi/ui'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Home } from '../missing/home.tsx'
import { Missing } from '../missing/missing.tsx'
import { Failure } from '../shell/failure.tsx'
import { Shell } from '../shell/shell.tsx'
import { ModulesProvider } from './modules-context.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    screen?: ScreenDefinition
  }
}

/** One route per screen; its code comes when it is first opened, or when a link to it is pointed at. */
export const buildRouter = (modules: readonly ModuleScreens[]) => {
  const root = createRootRoute({
    component: () => (
      <ModulesProvider modules={modules}>
        <Shell />
      </ModulesProvider>
    ),
    notFoundComponent: Missing,
  })
  const screens = modules.flatMap((module) => module.screens)
  const routes = screens.map((screen) =>
    createRoute({
      getParentRoute: () => root,
      path: screen.path,
      component: lazyRouteComponent(screen.load, 'Screen'),
      validateSearch: (raw: Record<string, unknown>) => screen.search?.(raw) ?? raw,
      staticData: { screen },
    }),
  )
  const hasHome = screens.some((screen) => screen.path === '/')
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
  return createRouter({
    routeTree: root.addChildren(hasHome ? routes : [home, ...routes]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: Failure,
    scrollRestoration: true,
    defaultPendingMinMs: 0,
  })
}
