import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('audit', {
  'only-administrators': { kind: 'forbidden' },
})
