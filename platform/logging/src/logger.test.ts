import { fixedClock } from '@beffroi/clock'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { memoryLogger } from './memory-logger.ts'

const clock = fixedClock('2026-11-21T08:00:00Z')

function textLogger() {
  const lines: string[] = []
  const output = { write: (line: string) => void lines.push(line) }
  return { logger: createLogger({ level: 'info', format: 'text' }, { clock, output }), lines }
}

test('a line says when, how grave and what, in fields', () => {
  const { logger, lines } = memoryLogger('info', clock)
  logger.child({ module: 'letters' }).info({ number: 'L-7' }, 'letter sent')
  logger.debug('not asked for')
  expect(lines).toEqual([
    { level: 'info', time: '2026-11-21T08:00:00.000Z', module: 'letters', number: 'L-7', msg: 'letter sent' },
  ])
})

const canary = 'CANARY-7f3a'
const leaks: readonly [string, (log: ReturnType<typeof memoryLogger>['logger']) => void][] = [
  ['a password in a field', (log) => log.info({ user: { password: canary } }, 'x')],
  ['a password with another prefix', (log) => log.info({ smtpPassword: canary }, 'x')],
  ['a token in a field', (log) => log.info({ sessionToken: canary }, 'x')],
  ['a list of recovery codes', (log) => log.info({ recoveryCodes: [canary, canary] }, 'x')],
  ['a one-time code', (log) => log.info({ code: canary }, 'x')],
  ['a totp secret', (log) => log.info({ totp: { secret: canary } }, 'x')],
  ['a cookie header', (log) => log.info({ headers: { cookie: `s=${canary}` } }, 'x')],
  ['an authorization header', (log) => log.info({ headers: { Authorization: `Bearer ${canary}` } }, 'x')],
  ['a bearer in a sentence', (log) => log.info(`sent Bearer ${canary}`)],
  ['a password in the query of an address', (log) => log.info({ url: `/a?password=${canary}&b=1` }, 'x')],
  ['a code in the query of an address', (log) => log.info({ url: `/callback?state=1&code=${canary}` }, 'x')],
  ['a password in the address of a database', (log) => log.info(`postgres://u:${canary}@host/db`)],
  ['a password in JSON inside a message', (log) => log.info(`body {"password": "${canary}"}`)],
  ['a password in the message of an error', (log) => log.error(new Error(`password=${canary}`))],
  [
    'a secret in the cause of an error',
    (log) => log.error(new Error('x', { cause: new Error(`token: ${canary}`) })),
  ],
  ['a secret in a field of an error', (log) => log.error(Object.assign(new Error('x'), { token: canary }))],
  ['a secret given to a child logger', (log) => log.child({ apiKey: canary }).info('x')],
  ['an otpauth address', (log) => log.info(`otpauth://totp/B:me?secret=${canary}`)],
  ['a private key', (log) => log.info(`-----BEGIN PRIVATE KEY-----\n${canary}\n-----END PRIVATE KEY-----`)],
  ['a format argument', (log) => log.info('password=%s', canary)],
]

test.each(leaks)('%s never reaches the log', (_, write) => {
  const { logger, lines } = memoryLogger('trace', clock)
  write(logger)
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain(canary)
  expect(JSON.stringify(lines)).toContain('[redacted]')
})

test('a secret never reaches the text format either', () => {
  const { logger, lines } = textLogger()
  logger.error(Object.assign(new Error(`password=${canary}`), { token: canary }), 'failed')
  logger.info({ cookie: canary }, `Bearer ${canary}`)
  expect(lines.join('')).not.toContain(canary)
})

test.each(['incidents.not-found', 'ECONNREFUSED', 'ERR_INVALID_URL', '42501'])(
  'the code %s of an error is kept',
  (code) => {
    const { logger, lines } = memoryLogger('info', clock)
    logger.info({ err: Object.assign(new Error('x'), { code }) }, 'x')
    expect(lines[0]?.err).toMatchObject({ code })
  },
)

test('a random token is masked wherever it stands; a hash and an id are kept', () => {
  const { logger, lines } = memoryLogger('info', clock)
  const token = 'q0Zr7Xv_8sLw2nYtB5uKj3HdPaFcGmEi9oR4-TbV1xQ'
  const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const id = '0198a2c4-7b1e-7c3d-9a55-1f0e6d2c4b8a'
  logger.info({ hash, id }, `GET /invitations/${token}`)
  expect(lines[0]).toMatchObject({ hash, id, msg: 'GET /invitations/[redacted]' })
})

test('a person at a terminal reads one line with its fields', () => {
  const { logger, lines } = textLogger()
  logger.warn({ port: 8080, path: 'a b' }, 'listening')
  expect(lines).toEqual(['08:00:00 WARN  listening port=8080 path="a b"\n'])
})

test('what a stranger sent cannot forge a line or command the terminal', () => {
  const { logger, lines } = textLogger()
  logger.info({ name: 'x\n08:00:00 ERROR forged' }, 'hello\r\n\u001b[2Jworld')
  expect(lines[0]?.match(/\n/g)).toHaveLength(1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what must be absent
  expect(lines[0]).not.toMatch(/[\r\u001b]/)
})
