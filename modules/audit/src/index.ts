export { auditStatement } from './entry/audit-statement.ts'
export type { Entry } from './entry/entry.ts'
export { listEntries } from './entry/list-entries.ts'
export { showHistory } from './entry/show-history.ts'
