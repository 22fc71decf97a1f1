import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('backup', {
  'not-a-backup': { kind: 'invalid' },
  'wrong-key': { kind: 'invalid' },
  damaged: { kind: 'invalid' },
  'newer-than-program': { kind: 'conflict' },
  'target-not-empty': { kind: 'conflict' },
})
