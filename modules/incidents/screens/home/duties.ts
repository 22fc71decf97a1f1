import type { Situation } from '../api.ts'

export interface Duty {
  readonly key: 'addContacts' | 'confirmContacts' | 'secondStep'
  readonly to: string
}

interface Known {
  readonly situation: Situation | undefined
  readonly secondStep: boolean | undefined
  readonly roles: readonly string[]
}

/** What is to be done before something happens, read from what is really there. */
export function dutiesOf({ situation, secondStep, roles }: Known): readonly Duty[] {
  const duties: Duty[] = []
  const authority = situation?.authority
  if (authority && roles.includes('administrator')) {
    const to = `/directory/${authority.id}`
    if (authority.contacts === 'none') duties.push({ key: 'addContacts', to })
    if (authority.contacts === 'due') duties.push({ key: 'confirmContacts', to })
  }
  if (secondStep === false) duties.push({ key: 'secondStep', to: '/account' })
  return duties
}
