import { createApi } from '@beffroi/ui'
import type { paths } from './api.gen.ts'

export const api = createApi<paths>()

export type Entry =
  paths['/api/v1/audit/entries']['get']['responses'][200]['content']['application/json']['items'][number]
