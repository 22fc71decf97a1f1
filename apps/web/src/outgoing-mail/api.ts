import { answered, createApi, type Question, useQuestion } from '@beffroi/ui'
import type { paths } from './api.gen.ts'

const api = createApi<paths>()

type Mails = paths['/api/v1/mail/outgoing']['get']['responses']['200']['content']['application/json']
export type OutgoingMail = Mails['items'][number]

export const pageSize = 25

/** Asked again every few seconds: mails go out without any live fact. */
export const useOutgoingMail = (page: number): Question<Mails> =>
  useQuestion(
    ['mail', 'outgoing', page],
    () => answered(api.GET('/api/v1/mail/outgoing', { params: { query: { page, pageSize } } })),
    { refreshEveryMs: 5000, keepFormer: true },
  )
