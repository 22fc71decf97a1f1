import type { ModuleScreens, NavigationItem, SessionView } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { createContext, use } from 'react'

const ModulesContext = createContext<readonly ModuleScreens[]>([])

export const ModulesProvider = ({
  modules,
  children,
}: {
  modules: readonly ModuleScreens[]
  children: ReactNode
}) => <ModulesContext value={modules}>{children}</ModulesContext>

/** From here on an entry belongs to the person and the organisation, and stands in their menu. */
const accountOrder = 80

export type Navigation = {
  readonly bar: readonly NavigationItem[]
  readonly account: readonly NavigationItem[]
}

export const navigationOf = (modules: readonly ModuleScreens[], session: SessionView | null): Navigation => {
  if (session === null) return { bar: [], account: [] }
  const items = modules
    .flatMap((module) => module.navigation(session))
    .sort((one, other) => one.order - other.order)
  return {
    bar: items.filter((item) => item.order < accountOrder),
    account: items.filter((item) => item.order >= accountOrder),
  }
}

export const useNavigation = (session: SessionView | null): Navigation =>
  navigationOf(use(ModulesContext), session)
