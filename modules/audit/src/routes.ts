import { type Door, questionDoor } from '@beffroi/http'
import { listEntries } from './entry/list-entries.ts'
import { showHistory } from './entry/show-history.ts'

export const routes: readonly Door[] = [
  questionDoor({
    method: 'GET',
    path: '/audit/history',
    operationId: 'showHistory',
    summary: 'What happened to one record, newest first',
    tag: 'Audit',
    authz: { resource: 'auditEntry', action: 'read', scope: 'own' },
    question: showHistory,
  }),
  questionDoor({
    method: 'GET',
    path: '/audit/entries',
    operationId: 'listAuditEntries',
    summary: "The organisation's log of what was done and what was refused, newest first",
    tag: 'Audit',
    authz: { resource: 'auditEntry', action: 'list', scope: 'own', roles: ['administrator'] },
    question: listEntries,
  }),
]
