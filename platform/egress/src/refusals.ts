import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('egress', {
  'not-an-address': { kind: 'invalid' },
  'account-in-address': { kind: 'invalid' },
  'port-refused': { kind: 'invalid' },
  'destination-refused': { kind: 'invalid' },
  'unknown-host': { kind: 'unavailable' },
  unreachable: { kind: 'unavailable' },
  'too-slow': { kind: 'unavailable' },
  'answer-too-large': { kind: 'unavailable' },
  'redirect-refused': { kind: 'unavailable' },
})
