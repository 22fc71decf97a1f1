import type { Scope } from './database.ts'
import type { Statement } from './send-together.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** BEGIN and the scope: they travel with the first query, so that opening a transaction costs no round trip. */
export function openingOf(scope: Scope): readonly Statement[] {
  const reach = scope.reach === 'platform' ? 'platform' : 'own'
  const values = [uuid(scope.organisation), uuid(scope.person), reach]
  return [{ text: scope.readOnly ? 'begin read only' : 'begin' }, { ...setScope, values }]
}

const setScope = {
  name: 'scope',
  text:
    `select set_config('app.organisation',$1,true),set_config('app.person',$2,true),` +
    `set_config('app.reach',$3,true),set_config('role','beffroi_app',true)`,
}

// The role stays the owner: FORCE ROW LEVEL SECURITY holds for it too, hence the reach.
export const openingOfMaintenance: readonly Statement[] = [
  { text: 'begin' },
  { text: `select set_config('app.reach','platform',true),set_config('statement_timeout','0',true)` },
]

// Policies cast it: anything else would fail there, later and less clearly.
function uuid(value: string | undefined): string {
  if (value === undefined) return ''
  if (!UUID.test(value)) throw new Error('A scope takes UUIDs only.')
  return value
}
