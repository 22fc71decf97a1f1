import type { OpenApiSchema } from '../openapi/schema.ts'
import { dereference } from '../openapi/schema.ts'
import { hostileNumbers, hostileTexts, strangeNames } from './hostile-values.ts'
import type { Random } from './random.ts'

export interface Sampling {
  readonly components: ReadonlyMap<string, OpenApiSchema>
  readonly random: Random
  /** Identifiers seen in answers, so that some requests meet a record that exists. */
  readonly known: readonly string[]
}

/** A value the schema allows, as far as a schema can say it. */
export function fittingValue(
  schema: OpenApiSchema | undefined,
  sampling: Sampling,
  depth = 0,
  name = '',
): unknown {
  const { random, components } = sampling
  const own = dereference(schema, components)
  if (own.enum) return random.pick(own.enum)
  const alternatives = own.anyOf ?? own.oneOf
  if (alternatives) return fittingValue(random.pick(alternatives), sampling, depth, name)
  if (own.nullable && random.chance(0.1)) return null
  switch (own.type) {
    case 'string':
      return fittingText(own, sampling, name)
    case 'integer':
      return between(own, random)
    case 'number':
      return between(own, random) + (random.chance(0.5) ? 0.5 : 0)
    case 'boolean':
      return random.chance(0.5)
    case 'array': {
      const least = own.minItems ?? 0
      const length = depth > 4 ? least : least + random.below(Math.min(3, (own.maxItems ?? 3) - least) + 1)
      return Array.from({ length }, () => fittingValue(own.items, sampling, depth + 1))
    }
    case 'object':
      return fittingObject(own, sampling, depth)
    default:
      return random.pick(['text', 1, true, {}])
  }
}

function fittingObject(schema: OpenApiSchema, sampling: Sampling, depth: number): Record<string, unknown> {
  const { random } = sampling
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || (depth < 5 && random.chance(0.6)),
  )
  return Object.fromEntries(
    fields.map(([name, field]) => [name, fittingValue(field, sampling, depth + 1, name)]),
  )
}

function between(schema: OpenApiSchema, random: Random): number {
  const least = schema.minimum ?? -10
  return least + random.below(Math.min((schema.maximum ?? least + 100) - least, 1_000) + 1)
}

function fittingText(schema: OpenApiSchema, { random, known }: Sampling, name: string): string {
  // What a schema cannot say, a name often does.
  if (/phone/i.test(name)) return random.pick(['+32 84 31 12 34', '084/31.12.34'])
  if (schema.pattern !== undefined && schema.format !== 'uuid') {
    const pattern = compiled(schema.pattern)
    const matching = plausibleTexts.filter((text) => pattern.test(text) && isWithin(text, schema))
    if (matching.length > 0) return random.pick(matching)
  }
  switch (schema.format) {
    case 'uuid':
      return known.length > 0 && random.chance(0.7)
        ? random.pick(known)
        : `0b2f6c1e-5a3d-4c8e-9f10-${String(random.below(1e9)).padStart(12, '0')}`
    case 'date-time':
      return random.pick(['2026-11-21T08:00:00Z', '2026-11-20T23:30:00+01:00', '2027-01-01T00:00:00Z'])
    case 'date':
      return random.pick(['2026-11-21', '2028-02-29'])
    case 'email':
      return `person${random.below(1e6)}@example.be`
    case 'uri':
      return 'https://example.be/page'
    default:
  }
  const word = random.pick([
    'Haute-Vallée',
    'the screens are black',
    'Überschwemmung',
    "l'école",
    '0123456789',
  ])
  const least = schema.minLength ?? 0
  const length = Math.min(least + random.below(20) + 1, schema.maxLength ?? least + 40)
  return word.repeat(Math.ceil(length / word.length)).slice(0, Math.max(length, least))
}

const plausibleTexts = [
  'person@example.be',
  'someone.else@example.be',
  '+32 84 31 12 34',
  '6800',
  '84043',
  '0206588888',
  'example',
  'a-short-name',
  'aShortName',
  'AShortName',
  'notes.closed',
  'x'.repeat(43),
  'Le bourgmestre',
  'SGVsbG8=',
]

/** Zod writes the source of a pattern, not its flags. */
function compiled(source: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch {
    return new RegExp(source)
  }
}

function isWithin(text: string, { minLength = 0, maxLength = text.length }: OpenApiSchema): boolean {
  return text.length >= minLength && text.length <= maxLength
}

/** A value beside what the schema allows: another type, beyond a bound, or a text that means harm. */
export function hostileValue(schema: OpenApiSchema | undefined, sampling: Sampling): unknown {
  const { random, components } = sampling
  const own = dereference(schema, components)
  if (random.chance(0.5)) return otherType(random)
  switch (own.type) {
    case 'string':
      if (own.maxLength !== undefined && random.chance(0.3)) return 'x'.repeat(own.maxLength + 1)
      return random.pick(hostileTexts)
    case 'integer':
    case 'number':
      if (own.maximum !== undefined && random.chance(0.3)) return own.maximum + 1
      return random.pick(hostileNumbers)
    case 'array':
      return Array.from({ length: 1_000 }, () => fittingValue(own.items, sampling, 5))
    default:
      return otherType(random)
  }
}

function otherType(random: Random): unknown {
  return random.pick([
    null,
    true,
    '',
    {},
    [],
    [[]],
    [null],
    { $ne: null },
    { length: 1e9 },
    random.pick(hostileTexts),
    random.pick(hostileNumbers),
    nested(random.below(60)),
  ])
}

function nested(depth: number): unknown {
  if (depth === 0) return 'deep'
  return depth % 2 === 0 ? { a: nested(depth - 1) } : [nested(depth - 1)]
}

/** Changes something in an object: a field gone, hostile, or one that has no place there. */
export function disturbed(
  value: Readonly<Record<string, unknown>>,
  schema: OpenApiSchema,
  sampling: Sampling,
): { readonly value: Record<string, unknown>; readonly mustFail: boolean } {
  const { random, components } = sampling
  const own = dereference(schema, components)
  const names = Object.keys(own.properties ?? {})
  const fields = new Map(Object.entries(value))
  for (let times = 1 + random.below(3); times > 0; times--) {
    const way = random.below(4)
    const name = names.length > 0 ? random.pick(names) : undefined
    if (way === 0 || name === undefined) {
      fields.set(random.pick(strangeNames), random.pick([1, 'x', { polluted: true }]))
    } else if (way === 1) {
      fields.delete(name)
    } else {
      fields.set(name, hostileValue(own.properties?.[name], sampling))
    }
  }
  const unknown = [...fields.keys()].some((name) => !names.includes(name))
  const absent = (own.required ?? []).some((name) => !fields.has(name))
  return { value: Object.fromEntries(fields), mustFail: unknown || absent }
}
