import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { faceRule } from './face.ts'

const problems = (text: string) =>
  faceRule.check(aHouse({ 'modules/audit/src/index.ts': text })).map((found) => found.problem)

test('a face of 41 lines shows too much', () => {
  expect(problems("export { x } from './x.ts'\n".repeat(41))).toEqual(['41 lines, more than 40'])
})

test.each(['export const x = () => 1\n', 'export function x() {}\n', "start('now')\n"])(
  '%j is logic',
  (text) => {
    expect(problems(text)).toEqual(['the face of a module holds logic'])
  },
)

test('questions and types are what a face is for', () => {
  expect(
    problems("export { x } from './x.ts'\nexport type Y = string\nexport interface Z { y: Y }\n"),
  ).toEqual([])
})
