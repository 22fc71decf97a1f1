import { actRefusals } from '@beffroi/acts'
import { isUnavailable } from '@beffroi/database'
import type { Refusal } from '@beffroi/errors'
import { refusals } from './refusals.ts'

/** What fastify and Node throw about a request, as refusals; undefined is a bug of ours. */
export function refusalOf(error: unknown, bodyLimit: number): Refusal | undefined {
  if (isUnavailable(error)) return actRefusals['temporarily-unavailable']({}, { retryAfterSeconds: 5 })
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refusals['payload-too-large']({ limit: Math.round(bodyLimit / 1024) })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refusals['unsupported-media-type']()
    case 'FST_ERR_REP_ALREADY_SENT':
      return undefined
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return refusals['request-too-slow']()
    case 'HPE_HEADER_OVERFLOW':
    case 'ECONNRESET':
      return refusals['malformed-request']()
    default:
  }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? refusals['malformed-request']() : undefined
}
