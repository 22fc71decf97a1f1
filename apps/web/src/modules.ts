import { screens as access } from '@beffroi/access/screens'
import { screens as audit } from '@beffroi/audit/screens'
import { screens as directory } from '@beffroi/directory/screens'
import { screens as incidents } from '@beffroi/incidents/screens'
import type { ModuleScreens } from '@beffroi/ui'
import { screens as web } from './screens.ts'

/** Every module with pages; each also gives its sentences in `messages/`. */
export const modules: readonly ModuleScreens[] = [access, audit, directory, incidents, web]
