import { defineRefusals, type Refusal } from '@beffroi/errors'

export const refusals = defineRefusals('files', {
  'too-large': { kind: 'invalid' },
  'unknown-file': { kind: 'missing' },
  'disk-full': { kind: 'unavailable' },
  'disk-failing': { kind: 'unavailable' },
})

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']
const failing = ['EIO', 'EROFS', 'EMFILE', 'ENFILE']

/** What the disk said, as a refusal; anything else is a bug and stays an error. */
export function refusalOfDisk(error: unknown): Refusal | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  if (full.includes(code)) return refusals['disk-full']()
  return failing.includes(code) ? refusals['disk-failing']() : undefined
}
