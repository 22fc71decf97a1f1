import type { ComponentType } from 'react'
import type { SessionView } from '../session/session-view.ts'

export type SearchValues = Readonly<Record<string, unknown>>

/** Public: for anybody who has the address. Signed-in: others are shown the sign-in first. */
export type Reach = 'public' | 'signed-in'

export type ScreenDefinition = {
  /** `/incidents/$notificationId`: a part that begins with `$` is given to the screen as a parameter. */
  readonly path: string
  /** Message key of the document title, with its namespace. */
  readonly title: string
  /** Loads the screen when it is first opened, so that the first page stays small on a bad line. */
  readonly load: () => Promise<{ readonly Screen: ComponentType }>
  readonly search?: (raw: SearchValues) => SearchValues
  readonly reach: Reach
}

export type ScreenInput = Omit<ScreenDefinition, 'reach'> & { readonly reach?: Reach }

/** Declares a page of a module. Without `reach`, only a signed-in person sees it. */
export const defineScreen = (input: ScreenInput): ScreenDefinition => ({ reach: 'signed-in', ...input })

export type NavigationItem = {
  readonly to: string
  /** Message key, with its namespace. */
  readonly label: string
  /** Place in the bar, small first: 10 home, 20 incidents...; from 80 on in the person's menu. */
  readonly order: number
  readonly badge?: number
}

/** What a module gives to the shell: its pages and its entries of the navigation. */
export type ModuleScreens = {
  readonly name: string
  readonly screens: readonly ScreenDefinition[]
  readonly navigation: (who: SessionView) => readonly NavigationItem[]
}
