import { actDoor, type Door, questionDoor } from '@beffroi/http'
import { z } from 'zod'
import type { AccessActs } from '../acts.ts'
import { cookieOf } from '../sign-in/begun-session.ts'
import { listInvitations } from './list-invitations.ts'
import { showInvitation } from './show-invitation.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const tag = 'Access'
const roles = ['administrator']

export function invitationDoors(acts: AccessActs): readonly Door[] {
  return [
    questionDoor({
      method: 'GET',
      path: '/access/invitations',
      operationId: 'listInvitations',
      summary: 'Open invitations of my organisation',
      tag,
      authz: { resource: 'invitation', action: 'list', scope: 'own', roles },
      question: listInvitations,
    }),
    actDoor({
      method: 'POST',
      path: '/access/invitations',
      operationId: 'invitePerson',
      summary: 'Invite somebody into my organisation by mail',
      tag,
      authz: { resource: 'invitation', action: 'create', scope: 'own', roles },
      act: acts.invitePerson,
      answer: {
        schema: z.object({ id: z.uuid(), email: z.string(), expiresAt: z.iso.datetime() }),
        of: ({ id, email, expiresAt }) => ({ id, email, expiresAt }),
      },
    }),
    actDoor({
      method: 'POST',
      path: '/access/invitations/{invitationId}/withdraw',
      operationId: 'withdrawInvitation',
      summary: 'Withdraw an open invitation',
      tag,
      authz: { resource: 'invitation', action: 'withdraw', scope: 'own', roles },
      act: withdrawInvitation,
      answer: { schema: z.void(), of: () => undefined },
    }),
    questionDoor({
      // The token is a secret, and no address may hold one (Belgif sens-dat).
      method: 'POST',
      path: '/access/invitations/query',
      operationId: 'showInvitation',
      summary: 'What an invitation is for',
      tag,
      authz: { resource: 'invitation', action: 'read', scope: 'public' },
      question: showInvitation,
    }),
    actDoor({
      method: 'POST',
      path: '/access/invitations/accept',
      operationId: 'acceptInvitation',
      summary: 'Accept an invitation, with a new account or with the one I have',
      tag,
      authz: { resource: 'invitation', action: 'accept', scope: 'public' },
      act: acts.acceptInvitation,
      session: cookieOf,
      answer: {
        schema: z.object({ state: z.enum(['signedIn', 'signInNeeded']) }),
        of: ({ state }) => ({ state }),
      },
    }),
  ]
}
