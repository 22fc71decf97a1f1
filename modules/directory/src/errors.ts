import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('directory', {
  'authority-missing': { kind: 'missing' },
  'territory-missing': { kind: 'invalid' },
  'contact-missing': { kind: 'missing' },
  'contact-without-channel': { kind: 'invalid' },
  'not-a-phone-number': { kind: 'invalid' },
  'too-many-contacts': { kind: 'conflict' },
  'contact-changed-meanwhile': { kind: 'conflict' },
  'contacts-changed-meanwhile': { kind: 'conflict' },
  'nothing-to-confirm': { kind: 'conflict' },
  'only-administrators': { kind: 'forbidden' },
  'only-the-operator': { kind: 'forbidden' },
  'already-linked': { kind: 'conflict' },
  'fictitious-and-real': { kind: 'conflict' },
  'organisation-missing': { kind: 'missing' },
  'code-taken': { kind: 'conflict' },
  'import-unreadable': { kind: 'invalid' },
  'import-too-large': { kind: 'invalid' },
  'import-has-problems': { kind: 'conflict' },
  'import-changed-meanwhile': { kind: 'conflict' },
})
