import { randomUUID } from 'node:crypto'

export interface Client {
  request(
    method: string,
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<{ status: number; body: unknown }>
}

/** A person at the API with a session of their own. */
export async function signedIn(url: string, email: string, password: string): Promise<Client> {
  const response = await fetch(`${url}/api/v1/access/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const token = /beffroi=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  if (!token) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  return {
    request: async (method, path, body, key = randomUUID()) => {
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text ? JSON.parse(text) : undefined }
    },
  }
}

export const marie = ['marie@clairval.example', 'marie-a-clairval'] as const
export const nadia = ['nadia@csirt.example', 'nadia-de-garde-csirt'] as const

export function aReport(what: string) {
  return { what, since: 'unknown', callback: { name: 'Marie Lambert', phone: '061 00 00 00' } }
}

export async function reported(client: Client): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; ; page++) {
    const { body } = await client.request('GET', `/incidents/notifications?page=${page}&pageSize=200`)
    const { items, next } = body as { items: { what: string }[]; next?: string }
    found.push(...items.map(({ what }) => what))
    if (!next) return found
  }
}
