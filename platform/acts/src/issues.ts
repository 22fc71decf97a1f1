import type { RefusalIssue } from '@beffroi/errors'
import type { z } from 'zod'

type ZodIssue = z.core.$ZodIssue
type Sentence = Pick<RefusalIssue, 'detail' | 'values'>

/** One issue of the input per schema violation, in the words of the Belgif problem types. */
export function issuesOf(error: z.ZodError): RefusalIssue[] {
  return error.issues.flatMap(issuesOfOne)
}

function issuesOfOne(issue: ZodIssue): RefusalIssue[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const nameOf = (key: string) => [...path, key].join('.')
    return issue.keys.map((key) => ({
      type: 'unknownInput',
      name: nameOf(key),
      detail: 'acts:issues.unknown',
    }))
  }
  const name = path.length > 0 ? { name: path.join('.') } : {}
  if (isAbsent(issue)) return [{ type: 'requiredInput', ...name, detail: 'acts:issues.required' }]
  return [{ type: 'schemaViolation', ...name, ...sentenceOf(issue) }]
}

function isAbsent(issue: ZodIssue): boolean {
  // Zod leaves the input out of its issues; only its message still says that nothing came.
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
}

function sentenceOf(issue: ZodIssue): Sentence {
  // A rule of a module names its own sentence: .refine(rule, 'incidents:issues.since-in-future').
  if (/^[a-z-]+:[\w.-]+$/.test(issue.message)) return { detail: issue.message }
  switch (issue.code) {
    case 'invalid_type':
      return { detail: types[issue.expected] ?? 'acts:issues.invalid' }
    case 'invalid_format':
      return { detail: formats[issue.format] ?? 'acts:issues.wrongFormat' }
    case 'invalid_value':
      return { detail: 'acts:issues.notAChoice', values: { choices: issue.values.map(String).join(', ') } }
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), {
        string: 'tooShort',
        array: 'tooFew',
        other: 'tooSmall',
      })
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), {
        string: 'tooLong',
        array: 'tooMany',
        other: 'tooBig',
      })
    default:
      return { detail: 'acts:issues.invalid' }
  }
}

function bound(
  origin: string,
  limit: number,
  keys: { readonly string: string; readonly array: string; readonly other: string },
): Sentence {
  if (origin === 'string' && keys.string === 'tooShort' && limit === 1) return { detail: 'acts:issues.empty' }
  const key =
    origin === 'string' ? keys.string : origin === 'array' || origin === 'set' ? keys.array : keys.other
  return { detail: `acts:issues.${key}`, values: { limit } }
}

const types: Readonly<Record<string, string>> = {
  string: 'acts:issues.notText',
  number: 'acts:issues.notANumber',
  int: 'acts:issues.notWhole',
  boolean: 'acts:issues.notYesOrNo',
  array: 'acts:issues.notAList',
  object: 'acts:issues.notAnObject',
  record: 'acts:issues.notAnObject',
}

const formats: Readonly<Record<string, string>> = {
  email: 'acts:issues.notAnAddress',
  uuid: 'acts:issues.notAnIdentifier',
  guid: 'acts:issues.notAnIdentifier',
  datetime: 'acts:issues.notAnInstant',
  date: 'acts:issues.notADay',
  url: 'acts:issues.notAWebAddress',
}
