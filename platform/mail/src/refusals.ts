import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('mail', {
  'unsafe-field': { kind: 'invalid' },
  'not-an-address': { kind: 'invalid' },
  rejected: { kind: 'invalid' },
  'not-delivered-yet': { kind: 'unavailable' },
})
