import { actDoor, type Door, questionDoor } from '@beffroi/http'
import { z } from 'zod'
import { changeRoles } from './change-roles.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'

const tag = 'Access'
const nothing = { schema: z.void(), of: () => undefined }

export const memberDoors: readonly Door[] = [
  questionDoor({
    method: 'GET',
    path: '/access/members',
    operationId: 'listMembers',
    summary: 'My colleagues, and what each may do',
    tag,
    authz: { resource: 'member', action: 'list', scope: 'own' },
    question: listMembers,
  }),
  actDoor({
    method: 'PATCH',
    path: '/access/members/{personId}',
    operationId: 'changeRoles',
    summary: 'Change what a colleague may do',
    tag,
    authz: { resource: 'member', action: 'change', scope: 'own', roles: ['administrator'] },
    act: changeRoles,
    answer: nothing,
  }),
  actDoor({
    method: 'POST',
    path: '/access/members/{personId}/remove',
    operationId: 'removeMember',
    summary: 'Take somebody out of my organisation; his sessions there end',
    tag,
    authz: { resource: 'member', action: 'remove', scope: 'own', roles: ['administrator'] },
    act: removeMember,
    answer: nothing,
  }),
]
