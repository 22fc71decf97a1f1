import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('acts', {
  'invalid-input': { kind: 'invalid' },
  'not-signed-in': { kind: 'unauthenticated' },
  'not-allowed': { kind: 'forbidden' },
  'idempotency-key-reused': { kind: 'conflict' },
  'version-changed': { kind: 'conflict' },
  'fact-already-followed': { kind: 'conflict' },
  'temporarily-unavailable': { kind: 'unavailable' },
})
