import type { Refusal } from '@beffroi/errors'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { contactFunctions, visibilities } from './contact.ts'
import { readPhoneNumber } from './phone-number.ts'

const line = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u)

export const contactFields = {
  function: z.enum(contactFunctions),
  label: line.exactOptional().describe('The name of the service or of the person.'),
  phone: z.string().trim().min(1).max(40).exactOptional(),
  email: z.email().max(254).exactOptional(),
  hours: line.exactOptional(),
  deputy: z.boolean().default(false),
  visibility: z.enum(visibilities).default('public'),
}

export interface Channels {
  readonly phone?: string | null
  readonly email?: string | null
}

/** A contact that cannot be reached is none; a number is kept in the form in which it is read out. */
export function checkChannels<T extends Channels>(channels: T): T | Refusal {
  if (!channels.phone && !channels.email) {
    return refusals['contact-without-channel'](
      {},
      { issues: [{ type: 'anyOfExpected', in: 'body', name: 'phone' }] },
    )
  }
  if (!channels.phone) return channels
  const phone = readPhoneNumber(channels.phone)
  if (phone === undefined) {
    return refusals['not-a-phone-number'](
      {},
      { issues: [{ type: 'invalidInput', in: 'body', name: 'phone' }] },
    )
  }
  return { ...channels, phone }
}
