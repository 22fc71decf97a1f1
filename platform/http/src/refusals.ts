import { defineRefusals } from '@beffroi/errors'

export const refusals = defineRefusals('http', {
  'broken-json': { kind: 'invalid' },
  'too-deep': { kind: 'invalid' },
  'malformed-request': { kind: 'invalid' },
  'payload-too-large': { kind: 'invalid' },
  'unsupported-media-type': { kind: 'invalid' },
  'file-too-large': { kind: 'invalid' },
  'file-type-not-taken': { kind: 'invalid' },
  'file-empty': { kind: 'invalid' },
  'version-required': { kind: 'invalid' },
  'request-too-slow': { kind: 'invalid' },
  'session-over': { kind: 'unauthenticated' },
  'not-from-our-pages': { kind: 'forbidden' },
  'operators-only': { kind: 'forbidden' },
  'unknown-address': { kind: 'missing' },
  'method-not-allowed': { kind: 'missing' },
  'too-many-streams': { kind: 'limited' },
  'shutting-down': { kind: 'unavailable' },
  'unexpected-fault': { kind: 'unavailable' },
})
