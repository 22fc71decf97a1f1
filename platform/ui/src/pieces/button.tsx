import type { ReactNode, Ref } from 'react'
import type { Search } from '../screens/navigation.tsx'
import { Link } from '../screens/navigation.tsx'

/** Bell calls for help, danger cannot be undone, plain looks like a link. */
export type ButtonLook = 'quiet' | 'primary' | 'bell' | 'danger' | 'plain'

export type ButtonProps = {
  children: ReactNode
  onClick: () => void
  look?: ButtonLook | undefined
  disabled?: boolean | undefined
  /** Works at it: hears no second click. */
  pending?: boolean | undefined
  small?: boolean | undefined
  'aria-label'?: string | undefined
  'aria-pressed'?: boolean | undefined
  'aria-expanded'?: boolean | undefined
  ref?: Ref<HTMLButtonElement>
}

const classOf = (look: ButtonLook, small: boolean) => `button button-${look}${small ? ' button-small' : ''}`

export const Button = ({
  children,
  onClick,
  look = 'quiet',
  disabled = false,
  pending = false,
  small = false,
  ...rest
}: ButtonProps): ReactNode => (
  <button
    type="button"
    className={classOf(look, small)}
    disabled={disabled}
    aria-disabled={pending || undefined}
    onClick={pending ? undefined : onClick}
    {...rest}
  >
    {pending && <span className="spinner" aria-hidden="true" />}
    {children}
  </button>
)

export type LinkButtonProps = {
  to: string
  search?: Search | undefined
  look?: Exclude<ButtonLook, 'plain'> | undefined
  small?: boolean | undefined
  children: ReactNode
}

export const LinkButton = ({
  to,
  search,
  look = 'quiet',
  small = false,
  children,
}: LinkButtonProps): ReactNode => (
  <Link to={to} search={search} className={classOf(look, small)}>
    {children}
  </Link>
)
