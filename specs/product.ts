import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { type OpenPage, openPage, type PageOptions } from './browser/open-page.ts'

/** People of the demonstration. */
export const people = {
  marie: {
    name: 'Marie Lambert',
    email: 'marie@clairval.example',
    password: 'marie-a-clairval',
    language: 'fr',
  },
  luc: {
    name: 'Luc Simon',
    email: 'luc@rochefeuille.example',
    password: 'luc-a-rochefeuille',
    language: 'fr',
  },
  els: { name: 'Els Maes', email: 'els@beaumoulin.example', password: 'els-in-beaumoulin', language: 'nl' },
  jonas: {
    name: 'Jonas Weber',
    email: 'jonas@haute-vallee.example',
    password: 'jonas-in-haute-vallee',
    language: 'de',
  },
  nadia: {
    name: 'Nadia Renard',
    email: 'nadia@csirt.example',
    password: 'nadia-de-garde-csirt',
    language: 'fr',
  },
  pieter: {
    name: 'Pieter Claes',
    email: 'pieter@csirt.example',
    password: 'pieter-van-wacht',
    language: 'nl',
  },
  alex: {
    name: 'Alex Martin',
    email: 'alex@exploitant.example',
    password: 'alex-exploitant-demo',
    language: 'fr',
  },
} as const

export type Person = keyof typeof people

/** Where the product of this run listens; started once by scripts/test/start-product.ts. */
export function productUrl(): string {
  const url = process.env.BEFFROI_TEST_PRODUCT
  if (!url) throw new Error('No product is open: run the journeys with --mode=journeys.')
  return url
}

type EnterOptions = Omit<PageOptions, 'baseURL'>

/** Opens the house as a stranger does, and enters by the list of the demonstration. */
export async function enterAs(
  browser: Browser,
  person: Person,
  options: EnterOptions = {},
): Promise<OpenPage> {
  const { name, language } = people[person]
  const opened = await openPage(browser, { baseURL: productUrl(), locale: language, ...options })
  await opened.page.goto('/')
  await opened.page.getByRole('button', { name }).click()
  await opened.page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && url.pathname !== '/')
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

/** A page whose person is already signed in: for what is not about signing in. */
export async function openAs(
  browser: Browser,
  person: Person,
  options: EnterOptions = {},
): Promise<OpenPage> {
  const locale = options.locale ?? people[person].language
  const opened = await openPage(browser, { baseURL: productUrl(), ...options, locale })
  const { token } = await clientOf(person)
  await opened.page.context().addCookies([{ name: 'beffroi', value: token, url: productUrl() }])
  return opened
}

export interface Client {
  readonly token: string
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
}

/** The same person as a program: a session by the API. */
export async function clientOf(person: Person): Promise<Client> {
  const { email, password } = people[person]
  const response = await fetch(`${productUrl()}/api/v1/access/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const token = /beffroi=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  if (!token) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  return {
    token,
    call: async (method, path, body) => {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      }
      const answer = await fetch(`${productUrl()}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
    },
  }
}

/** A notification of this person, made without the screens. Gives its id. */
export async function reportAs(person: Person, what: string): Promise<string> {
  const { call } = await clientOf(person)
  const { name } = people[person]
  const { status, body } = await call('POST', '/incidents/notifications', {
    what,
    since: 'unknown',
    callback: { name, phone: '061 00 00 00' },
  })
  if (status !== 201) throw new Error(`Not reported: ${status} ${JSON.stringify(body)}`)
  return (body as { id: string }).id
}
