import { actDoor, type Door, questionDoor } from '@beffroi/http'
import { z } from 'zod'
import type { AccessActs } from '../acts.ts'
import type { AccessParts } from '../parts.ts'
import { changePerson } from '../person/change-person.ts'
import { cookieOf } from '../sign-in/begun-session.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'
import { showSession } from './show-session.ts'
import { signOut } from './sign-out.ts'

const tag = 'Access'
const nothing = { schema: z.void(), of: () => undefined }

export function sessionDoors(parts: AccessParts, acts: AccessActs): readonly Door[] {
  return [
    questionDoor({
      method: 'GET',
      path: '/access/session',
      operationId: 'getSession',
      summary: 'Who is signed in, and for which organisation; nothing when nobody is',
      tag,
      authz: { resource: 'session', action: 'read', scope: 'public' },
      question: showSession(parts),
    }),
    actDoor({
      method: 'POST',
      path: '/access/signOut',
      operationId: 'signOut',
      summary: 'End this session',
      tag,
      authz: { resource: 'session', action: 'end', scope: 'signed-in' },
      act: signOut,
      session: () => 'ended',
      answer: nothing,
    }),
    actDoor({
      method: 'POST',
      path: '/access/session/organisation',
      operationId: 'switchOrganisation',
      summary: 'Act for another of my organisations',
      tag,
      authz: { resource: 'session', action: 'switch', scope: 'signed-in' },
      act: acts.switchOrganisation,
      session: cookieOf,
      answer: nothing,
    }),
    actDoor({
      method: 'PATCH',
      path: '/access/session/person',
      operationId: 'changePerson',
      summary: 'Change my name, language or telephone number',
      tag,
      authz: { resource: 'person', action: 'change', scope: 'signed-in' },
      act: changePerson,
      answer: nothing,
    }),
    questionDoor({
      method: 'GET',
      path: '/access/sessions',
      operationId: 'listSessions',
      summary: 'Where I am signed in',
      tag,
      authz: { resource: 'session', action: 'list', scope: 'signed-in' },
      question: listSessions,
    }),
    actDoor({
      method: 'POST',
      path: '/access/sessions/{sessionId}/end',
      operationId: 'endSession',
      summary: 'End one of my sessions',
      tag,
      authz: { resource: 'session', action: 'end', scope: 'signed-in' },
      act: endSession,
      answer: nothing,
    }),
    actDoor({
      method: 'POST',
      path: '/access/sessions/endOthers',
      operationId: 'endOtherSessions',
      summary: 'End all my sessions but this one',
      tag,
      authz: { resource: 'session', action: 'end', scope: 'signed-in' },
      act: endOtherSessions,
      answer: { schema: z.object({ ended: z.int() }), of: ({ ended }) => ({ ended }) },
    }),
  ]
}
