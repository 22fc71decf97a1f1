import { actRefusals } from '@beffroi/acts'
import type { Refusal } from '@beffroi/errors'
import { refusals } from '../refusals.ts'

const deepest = 32
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

export type JsonReading =
  | { readonly value: unknown; readonly refusal?: undefined }
  | { readonly refusal: Refusal }

/** Reads a body as JSON (RFC 8259) and never throws: broken text, deep nesting and `__proto__` are refusals. */
export function parseJson(bytes: Uint8Array): JsonReading {
  let value: unknown
  try {
    value = JSON.parse(strictUtf8.decode(bytes))
  } catch {
    return { refusal: refusals['broken-json']() }
  }
  return inspect(value, 1) ?? { value }
}

function inspect(value: unknown, depth: number): { refusal: Refusal } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > deepest) return { refusal: refusals['too-deep']({ limit: deepest }) }
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') return { refusal: unknownKey(key) }
    const found = inspect(item, depth + 1)
    if (found) return found
  }
  return undefined
}

function unknownKey(name: string): Refusal {
  const issue = { type: 'unknownInput', in: 'body', name, detail: 'acts:issues.unknown' } as const
  return actRefusals['invalid-input']({}, { issues: [issue] })
}
