import type { RefusalIssue } from '@beffroi/errors'
import type { z } from 'zod'

type ZodIssue = z.core.$ZodIssue

/** One issue of the input per schema violation, in the words of the Belgif problem types. */
export function issuesOf(error: z.ZodError, where: RefusalIssue['in']): RefusalIssue[] {
  return error.issues.flatMap((issue) => issuesOfOne(issue, where))
}

function issuesOfOne(issue: ZodIssue, where: RefusalIssue['in']): RefusalIssue[] {
  const path = issue.path.map(String)
  const place = where ? { in: where } : {}
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ type: 'unknownInput', ...place, name: [...path, key].join('.') }))
  }
  const absent = issue.code === 'invalid_type' && issue.input === undefined
  const name = path.length > 0 ? { name: path.join('.') } : {}
  return [{ type: absent ? 'requiredInput' : 'schemaViolation', ...place, ...name, detail: issue.message }]
}
