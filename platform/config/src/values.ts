import { isIP } from 'node:net'
import { z } from 'zod'

/** Each refused value names the sentence of its mend: `config:problems.<message>`. */

export const port = () =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'not-a-port')
    .transform(Number)
    .refine((value) => value <= 65535, 'not-a-port')

export const onOff = () => z.enum(['on', 'off'], { error: 'not-one-of' }).transform((value) => value === 'on')

export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: 'not-one-of' })

const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

export const host = () =>
  z.string().refine((value) => isIP(value) !== 0 || hostName.test(value), 'not-a-host')

export const path = () => z.string().refine((value) => !value.includes('\0'), 'not-a-path')

export const address = (schemes: readonly string[], message: string) =>
  z.string().refine((value) => schemes.includes(urlOf(value)?.protocol.slice(0, -1) ?? ''), message)

/** The address people see: no path, no account, nothing after it, so that links are built by appending. */
export const origin = () =>
  address(['http', 'https'], 'not-an-origin')
    .refine((value) => value.replace(/\/$/, '') === urlOf(value)?.origin, 'not-an-origin')
    .transform((value) => value.replace(/\/$/, ''))

export const addressWithoutPassword = (schemes: readonly string[], message: string) =>
  address(schemes, message).refine((value) => urlOf(value)?.password === '', 'password-in-value')

// A line break here would become a header of every mail.
export const mailbox = () =>
  z.string().regex(/^([^<>\r\n"]{1,100} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'not-a-mailbox')

/** Who stands in front of us and may say for whom he asks: nobody, so many proxies, or these addresses. */
export const proxies = () =>
  z.string().transform((value, context): false | number | readonly string[] => {
    if (value === 'off') return false
    if (/^[1-9]$/.test(value)) return Number(value)
    const parts = listOf(value)
    if (parts.length > 0 && parts.every(isNetwork)) return parts
    context.addIssue({ code: 'custom', message: 'not-proxies' })
    return z.NEVER
  })

export const destinations = () =>
  z
    .string()
    .transform(listOf)
    .refine((parts) => parts.every((part) => isNetwork(part) || isHostAndPort(part)), 'not-destinations')

function listOf(value: string): readonly string[] {
  return value.split(/[\s,]+/).filter((part) => part !== '')
}

function isNetwork(value: string): boolean {
  const [ip = '', prefix, ...rest] = value.split('/')
  const family = isIP(ip)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

function isHostAndPort(value: string): boolean {
  const [name = '', number, ...rest] = value.split(':')
  return (
    hostName.test(name) && rest.length === 0 && (number === undefined || port().safeParse(number).success)
  )
}

function urlOf(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined
}
