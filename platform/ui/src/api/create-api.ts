import type { Client, Middleware } from 'openapi-fetch'
import createClient from 'openapi-fetch'
import { learnServerTime } from '../time/server-time.ts'
import { readProblem, Unreachable } from './problem.ts'
import { tellSignedOut } from './signed-out.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

const housePolicy: Middleware = {
  onRequest({ request }) {
    // A page of another site cannot add this header without our leave: the guard against forged requests.
    if (!safeMethods.has(request.method)) request.headers.set('X-Beffroi-Request', '1')
    request.headers.set('Accept-Language', document.documentElement.lang || 'fr')
    return request
  },
  async onResponse({ response }) {
    learnServerTime(response.headers.get('Date'), Date.now())
    if (response.ok) return undefined
    if (response.status === 401) tellSignedOut()
    throw readProblem(response.status, await bodyOf(response))
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    return new Unreachable('The server could not be reached', { cause: error })
  },
}

/** The typed client of the API; a refused answer is thrown as a `Problem`, a lost one as `Unreachable`. */
export const createApi = <Paths extends object>(): Client<Paths> => {
  const client = createClient<Paths>({ baseUrl: '/', credentials: 'same-origin' })
  client.use(housePolicy)
  return client
}

type Answer<Data> = Promise<{ data?: Data; response: Response }>

/** Takes the data out of an answer of the client: `await answered(api.GET('/api/v1/...'))`. */
export const answered = async <Data>(answer: Answer<Data>): Promise<Data> => {
  const { data } = await answer
  return data as Data
}
