import { Link as RouterLink, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

export type LinkProps = {
  /** A finished address, such as `/incidents/0190`. */
  to: string
  search?: Search | undefined
  className?: string | undefined
  children: ReactNode
  'aria-label'?: string | undefined
}

export const Link = ({ to, search, children, ...rest }: LinkProps): ReactNode => (
  <RouterLink to={to} {...(search === undefined ? {} : { search: search as never })} {...rest}>
    {children}
  </RouterLink>
)

/** The part of the address that the screen's path names `$name`. */
export const usePathParameter = (name: string): string => {
  const parameters: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const value = parameters[name]
  if (value === undefined) throw new Error(`The path of this screen has no $${name}`)
  return value
}

/** What stands after `?` in the address: every value is a text, a repeated name is a list. */
export const useAddressSearch = (): Search => useLocation().search

export type Go = (to: string, options?: { search?: Search; replace?: boolean }) => void

export const useGo = (): Go => {
  const navigate = useNavigate()
  return (to, options = {}) => {
    void navigate({
      to,
      ...(options.search === undefined ? {} : { search: options.search as never }),
      replace: options.replace ?? false,
    })
  }
}

/** Changes what stands after `?` and stays on the page; `undefined` takes a name away. */
export const useChangeSearch = (): ((changes: Search) => void) => {
  const navigate = useNavigate()
  return (changes) => {
    const search = (before: Search) => {
      const after: Record<string, string | readonly string[]> = {}
      for (const [name, value] of Object.entries({ ...before, ...changes })) {
        if (value !== undefined && value.length > 0) after[name] = value
      }
      return after
    }
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
  }
}
