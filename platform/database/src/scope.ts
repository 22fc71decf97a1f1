import type { Scope } from './database.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** BEGIN and the scope as one text, so that opening a transaction costs one round trip. */
export function beginAs(scope: Scope): string {
  const reach = scope.reach === 'platform' ? 'platform' : 'own'
  return (
    `begin${scope.readOnly ? ' read only' : ''};` +
    `select set_config('app.organisation','${uuid(scope.organisation)}',true),` +
    `set_config('app.person','${uuid(scope.person)}',true),` +
    `set_config('app.reach','${reach}',true),` +
    `set_config('role','beffroi_app',true)`
  )
}

// The role stays the owner: FORCE ROW LEVEL SECURITY holds for it too, hence the reach.
export const BEGIN_MAINTENANCE = `begin;select set_config('app.reach','platform',true),set_config('statement_timeout','0',true)`

// It is written into SQL text, so nothing but a UUID may pass.
function uuid(value: string | undefined): string {
  if (value === undefined) return ''
  if (!UUID.test(value)) throw new Error('A scope takes UUIDs only.')
  return value
}
