import type { ModuleScreens } from '@beffroi/ui'
import { screens as web } from './screens.ts'

export const modules: readonly ModuleScreens[] = [web]
