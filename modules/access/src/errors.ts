import { defineRefusals, type RefusalExtra } from '@beffroi/errors'

export const refusals = defineRefusals('access', {
  'wrong-credentials': { kind: 'unauthenticated' },
  'wrong-code': { kind: 'unauthenticated' },
  'challenge-expired': { kind: 'unauthenticated' },
  'too-many-attempts': { kind: 'limited' },
  'too-many-invitations': { kind: 'limited' },
  'sign-in-busy': { kind: 'unavailable' },
  'current-password-wrong': { kind: 'invalid' },
  'code-wrong': { kind: 'invalid' },
  'password-too-short': { kind: 'invalid' },
  'password-too-long': { kind: 'invalid' },
  'password-is-email': { kind: 'invalid' },
  'password-too-simple': { kind: 'invalid' },
  'name-required': { kind: 'invalid' },
  'second-step-on': { kind: 'conflict' },
  'second-step-off': { kind: 'conflict' },
  'second-step-not-begun': { kind: 'conflict' },
  'only-administrators': { kind: 'forbidden' },
  'only-the-house': { kind: 'forbidden' },
  'role-not-valid-here': { kind: 'invalid' },
  'role-not-yours-to-give': { kind: 'forbidden' },
  'last-administrator': { kind: 'conflict' },
  'member-not-found': { kind: 'missing' },
  'already-member': { kind: 'conflict' },
  'email-taken': { kind: 'conflict' },
  'invitation-not-found': { kind: 'missing' },
  'link-not-valid': { kind: 'missing' },
  'organisation-not-found': { kind: 'missing' },
  'session-not-found': { kind: 'missing' },
})

/** The refusal told again at the field it is about: `key` is the name of the refusal. */
export function atField(
  name: string,
  key: keyof typeof refusals & string,
  values: Readonly<Record<string, number>> = {},
): RefusalExtra {
  return {
    issues: [{ type: 'invalidInput', in: 'body', name, detail: `access:errors.${key}`, values }],
  }
}
