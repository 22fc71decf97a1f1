import { expect, test } from 'vitest'
import { aHouse } from '../house/a-house.ts'
import { domainWordsRule, wordsOf } from './domain-words.ts'

const problems = (texts: Record<string, string>) =>
  domainWordsRule.check(aHouse(texts)).map(({ path, line, problem }) => [path, line, problem])

test('an identifier of the platform holds no word of a module', () => {
  expect(problems({ 'platform/mail/src/send.ts': '\nexport const sendToAuthorities = 1\n' })).toEqual([
    ['platform/mail/src/send.ts', 2, '"authority" is a word of the module directory'],
  ])
})

test('neither does a file name', () => {
  expect(problems({ 'platform/mail/src/incident-mail.ts': '' })).toHaveLength(1)
})

test('a comment, a test and a module may say it', () => {
  expect(
    problems({
      'platform/mail/src/send.ts': '// as the incidents module does\nexport const send = 1\n',
      'platform/mail/src/send.test.ts': 'const incident = 1\n',
      'modules/incidents/src/incident.ts': 'export const incident = 1\n',
    }),
  ).toEqual([])
})

test('words are found inside names, in the singular', () => {
  expect(wordsOf('acknowledgedNotifications')).toEqual(['acknowledged', 'notification'])
  expect(wordsOf('crisis-levels')).toEqual(['crisis', 'level'])
})
