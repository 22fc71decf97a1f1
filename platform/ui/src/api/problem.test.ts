import { expect, test } from 'vitest'
import { readProblem } from './problem.ts'

test('a problem keeps its stable code and the fields it complains about', () => {
  const problem = readProblem(400, {
    type: 'urn:problem-type:belgif:badRequest',
    title: 'Bad Request',
    detail: 'Le titre manque.',
    code: 'incidents.title-missing',
    issues: [{ in: 'body', name: 'title', detail: 'Donnez un titre.', value: 3 }],
  })
  expect(problem.code).toBe('incidents.title-missing')
  expect(problem.issues).toEqual([{ in: 'body', name: 'title', detail: 'Donnez un titre.' }])
  expect(problem.message).toBe('Le titre manque.')
})

test.each([undefined, null, 'gateway', 12, [], { issues: 'x' }, { issues: [null, 3] }])(
  'a body that is no problem (%j) still gives one with its status',
  (body) => {
    expect(readProblem(502, body).status).toBe(502)
  },
)
