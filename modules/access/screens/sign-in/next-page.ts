import type { Search } from '@beffroi/ui'

export type NextPage = { readonly to: string; readonly search: Search }

const home: NextPage = { to: '/', search: {} }

/** Where to go on after signing in: an address of this house, or its first page. Never a foreign one (CWE-601). */
export const nextPage = (search: Search): NextPage => {
  const next = search.next
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return home
  const here = 'http://beffroi.invalid'
  if (!URL.canParse(next, here)) return home
  const url = new URL(next, here)
  if (url.origin !== here || url.pathname.startsWith('/sign-in')) return home
  const names = [...new Set(url.searchParams.keys())]
  return {
    to: url.pathname,
    search: Object.fromEntries(
      names.map((name) => {
        const values = url.searchParams.getAll(name)
        return [name, values.length > 1 ? values : (values[0] ?? '')]
      }),
    ),
  }
}
