import type { Problem, ProblemIssue } from '../api/problem.ts'

/** One complaint about a field; an empty name complains about the whole form. */
export type FormIssue = { readonly name: string; readonly text: string }

/** `body.title`, `/title` and `title` are the same field of a form. */
export const fieldNameOf = (issueName: string): string =>
  issueName.replace(/^(body[./]|\/)/, '').replaceAll('/', '.')

export const issuesOf = (problem: Problem | undefined): FormIssue[] => {
  if (problem === undefined) return []
  const textOf = (issue: ProblemIssue): string => issue.detail ?? issue.title ?? ''
  const issues = problem.issues
    .map((issue) => ({ name: fieldNameOf(issue.name ?? ''), text: textOf(issue) }))
    .filter((issue) => issue.text !== '')
  if (issues.length > 0) return issues
  return [{ name: '', text: problem.detail === '' ? problem.title : problem.detail }]
}

export type CheckedField = {
  readonly name: string
  readonly label: string
  readonly validity: Pick<
    ValidityState,
    | 'valueMissing'
    | 'typeMismatch'
    | 'patternMismatch'
    | 'tooLong'
    | 'tooShort'
    | 'rangeOverflow'
    | 'rangeUnderflow'
    | 'badInput'
    | 'customError'
  >
  readonly validationMessage: string
}

/** Which sentence of `ui:form.*` tells what the browser found wrong; own sentences, in the reader's language. */
export const sentenceOf = ({ validity }: CheckedField): string | undefined => {
  if (validity.customError) return undefined
  if (validity.valueMissing) return 'ui:form.missing'
  if (validity.tooLong) return 'ui:form.tooLong'
  if (validity.tooShort) return 'ui:form.tooShort'
  if (validity.rangeOverflow || validity.rangeUnderflow) return 'ui:form.outOfRange'
  return 'ui:form.unreadable'
}
