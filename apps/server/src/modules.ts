import { type AccessParts, accessParts, type DemoAccount } from '@beffroi/access'
import { accessFollowers, timedActs as accessTimedActs } from '@beffroi/access/jobs'
import { accessDoors } from '@beffroi/access/routes'
import { routes as auditDoors } from '@beffroi/audit/routes'
import { routes as directoryDoors } from '@beffroi/directory/routes'
import type { Follower } from '@beffroi/events'
import { type Door, questionDoor } from '@beffroi/http'
import {
  followers as incidentFollowers,
  timedActs as incidentTimedActs,
  namedFiles,
} from '@beffroi/incidents/jobs'
import { routes as incidentDoors } from '@beffroi/incidents/routes'
import type { TimedAct } from '@beffroi/jobs'
import { listOutgoingMail } from './outgoing-mail/list-outgoing-mail.ts'
import type { NamedFiles } from './sweep-files.ts'

/** What the modules are given and only the composition knows. */
export interface DoorParts {
  readonly publicUrl: string
  readonly secondStepKey: Buffer
  readonly demo: boolean
  readonly demoAccounts: () => readonly DemoAccount[]
}

export function accessPartsOf(parts: DoorParts): AccessParts {
  return accessParts(parts)
}

/** Every operation of the house, lower floors first. */
export function allDoors(parts: DoorParts): readonly Door[] {
  return [
    outgoingMailDoor(parts.demo),
    ...auditDoors,
    ...accessDoors(accessPartsOf(parts)),
    ...directoryDoors,
    ...incidentDoors,
  ]
}

/** What follows from what. */
export function allFollowers(parts: DoorParts): readonly Follower[] {
  return [...accessFollowers(accessPartsOf(parts)), ...incidentFollowers(parts)]
}

/** Who keeps files: what none of them names is swept away. */
export const fileOwners: readonly NamedFiles[] = [namedFiles]

export const timedActs: readonly TimedAct[] = [...accessTimedActs, ...incidentTimedActs]

function outgoingMailDoor(demo: boolean): Door {
  return questionDoor({
    method: 'GET',
    path: '/mail/outgoing',
    operationId: 'listOutgoingMail',
    summary: 'Mails that wait, went out or were kept',
    tag: 'Mail',
    authz: { resource: 'outgoingMail', action: 'list', scope: 'platform', roles: ['operator'] },
    question: listOutgoingMail(demo),
  })
}
