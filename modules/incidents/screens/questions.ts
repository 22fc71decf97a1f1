import { answered, type Question, type QuestionOptions, useLive, useQuestion, useRefresh } from '@beffroi/ui'
import { api, type Notification, type Situation, type StandardMessage, type Territory } from './api.ts'

/** Everything of this module is asked anew when a fact of it arrives. */
export function useLiveIncidents(): void {
  const refresh = useRefresh()
  useLive('incidents.', () => refresh('incidents'))
}

export function useNotification(notificationId: string): Question<Notification> {
  return useQuestion(['incidents', 'notification', notificationId], () =>
    answered(
      api.GET('/api/v1/incidents/notifications/{notificationId}', { params: { path: { notificationId } } }),
    ),
  )
}

type ListQuery =
  NonNullable<Parameters<typeof api.GET<'/api/v1/incidents/notifications', object>>[1]> extends {
    params?: { query?: infer Query }
  }
    ? NonNullable<Query>
    : never

export function useNotifications(query: ListQuery, options?: QuestionOptions) {
  return useQuestion(
    ['incidents', 'list', query],
    () => answered(api.GET('/api/v1/incidents/notifications', { params: { query } })),
    options,
  )
}

export function useSituation(): Question<Situation> {
  return useQuestion(['incidents', 'situation'], () => answered(api.GET('/api/v1/incidents/situation', {})))
}

export function useStandardMessages(): Question<{ items: StandardMessage[] }> {
  return useQuestion(['incidents', 'standardMessages'], () =>
    answered(api.GET('/api/v1/incidents/standardMessages', {})),
  )
}

export function useTerritory(): Question<Territory> {
  return useQuestion(['directory', 'territory'], () => answered(api.GET('/api/v1/directory/territory', {})))
}
