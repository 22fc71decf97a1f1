import { answered, createApi, type Question, useQuestion } from '@beffroi/ui'
import type { paths } from './api.gen.ts'

export const api = createApi<paths>()

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type ListQuery = NonNullable<paths['/api/v1/directory/authorities']['get']['parameters']['query']>
type List = Answer<'/api/v1/directory/authorities'>

/** The list as JSON: without a format asked for, the door answers nothing else. */
export async function askAuthorities(query: ListQuery): Promise<List> {
  return (await answered(api.GET('/api/v1/directory/authorities', { params: { query } }))) as List
}

export type Authority = Answer<'/api/v1/directory/authorities/{authorityId}'>
export type Listed = List['items'][number]
export type Contact = Authority['contacts'][number]
export type Territory = Answer<'/api/v1/directory/territory'>
export type AuthorityKind = Authority['kind']
export type Mention = Authority['children'][number]

export function useAuthority(authorityId: string): Question<Authority> {
  return useQuestion(['directory', 'authority', authorityId], () =>
    answered(api.GET('/api/v1/directory/authorities/{authorityId}', { params: { path: { authorityId } } })),
  )
}

export function useTerritory(): Question<Territory> {
  return useQuestion(['directory', 'territory'], () => answered(api.GET('/api/v1/directory/territory', {})))
}

/** The body that the asking organisation is; none for a CSIRT or an operator. */
export function useOwnAuthority(): Listed | undefined {
  const { data } = useQuestion(['directory', 'own'], () => askAuthorities({ own: true }))
  return data?.items[0]
}
