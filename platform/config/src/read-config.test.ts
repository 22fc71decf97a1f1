import { expect, test } from 'vitest'
import { type Environment, readConfig } from './read-config.ts'

const folder = '/srv/house'

function accepted(env: Environment) {
  const read = readConfig(env, folder)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.config
}

function refused(env: Environment) {
  const read = readConfig(env, folder)
  return 'problems' in read ? read.problems : []
}

test('without any setting the house opens on this machine only, with its own database', () => {
  expect(accepted({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataFolder: '/srv/house/.beffroi',
    publicUrl: 'http://127.0.0.1:8080',
    demo: 'auto',
    workers: true,
    trustProxy: false,
    secretFile: '/srv/house/.beffroi/master.key',
    mailFrom: 'Beffroi <beffroi@localhost>',
    egressAllow: [],
    logLevel: 'info',
    logFormat: 'auto',
    production: false,
  })
})

test('what is written is what holds', () => {
  expect(
    accepted({
      PORT: '9000',
      BEFFROI_HOST: '::1',
      BEFFROI_DATA: '/var/lib/beffroi',
      DATABASE_URL: 'postgres://beffroi:x@db/beffroi',
      BEFFROI_WORKERS: 'off',
      BEFFROI_TRUST_PROXY: '10.0.0.0/8, ::1',
      BEFFROI_EGRESS_ALLOW: 'misp.example.be:8443,192.168.7.0/24',
      BEFFROI_BACKUP_KEY_FILE: 'keys/backup',
    }),
  ).toMatchObject({
    port: 9000,
    publicUrl: 'http://[::1]:9000',
    dataFolder: '/var/lib/beffroi',
    secretFile: '/var/lib/beffroi/master.key',
    databaseUrl: 'postgres://beffroi:x@db/beffroi',
    workers: false,
    trustProxy: ['10.0.0.0/8', '::1'],
    egressAllow: ['misp.example.be:8443', '192.168.7.0/24'],
    backupKeyFile: '/srv/house/keys/backup',
  })
})

test('in production nothing is seeded unless it is asked for', () => {
  expect(accepted({ NODE_ENV: 'production' })).toMatchObject({ production: true, demo: 'off' })
  expect(accepted({ NODE_ENV: 'production', BEFFROI_DEMO: 'on' }).demo).toBe('on')
})

test('a house that listens everywhere is opened at an address a browser can open', () => {
  expect(accepted({ BEFFROI_HOST: '0.0.0.0' }).publicUrl).toBe('http://127.0.0.1:8080')
})

test('an empty setting counts as absent', () => {
  expect(accepted({ PORT: '', BEFFROI_SMTP_URL: ' ' })).toEqual(accepted({}))
})

test('a name that does not exist is refused, with the name that was probably meant', () => {
  expect(refused({ BEFFROI_PUBLIC_ULR: 'x', BEFFROI_ZEPPELIN: '1' })).toEqual([
    {
      name: 'BEFFROI_PUBLIC_ULR',
      code: 'unknown-did-you-mean',
      details: { name: 'BEFFROI_PUBLIC_ULR', suggestion: 'BEFFROI_PUBLIC_URL' },
    },
    { name: 'BEFFROI_ZEPPELIN', code: 'unknown', details: { name: 'BEFFROI_ZEPPELIN' } },
  ])
})

test('names of other programs and of the tests are left alone', () => {
  expect(refused({ PATH: '/bin', PORTS: '1', BEFFROI_TEST_POSTGRES: 'x' })).toEqual([])
})

test.each([
  ['PORT', '70000', 'not-a-port'],
  ['PORT', '-1', 'not-a-port'],
  ['PORT', '80a', 'not-a-port'],
  ['BEFFROI_HOST', 'a host', 'not-a-host'],
  ['BEFFROI_HOST', 'http://x', 'not-a-host'],
  ['DATABASE_URL', 'mysql://db/x', 'not-a-database'],
  ['BEFFROI_PUBLIC_URL', 'beffroi.example.be', 'not-an-origin'],
  ['BEFFROI_PUBLIC_URL', 'https://beffroi.example.be/app', 'not-an-origin'],
  ['BEFFROI_PUBLIC_URL', 'https://me@beffroi.example.be', 'not-an-origin'],
  ['BEFFROI_DEMO', 'yes', 'not-one-of'],
  ['BEFFROI_WORKERS', 'true', 'not-one-of'],
  ['BEFFROI_LOG_LEVEL', 'verbose', 'not-one-of'],
  ['BEFFROI_LOG_FORMAT', 'xml', 'not-one-of'],
  ['BEFFROI_SMTP_URL', 'mail.example.be', 'not-a-mail-server'],
  ['BEFFROI_SMTP_URL', 'smtp://me:secret@mail.example.be', 'password-in-value'],
  ['BEFFROI_MAIL_FROM', 'Beffroi <a@b.be>\nBcc: x@y.be', 'not-a-mailbox'],
  ['BEFFROI_TRUST_PROXY', 'on', 'not-proxies'],
  ['BEFFROI_TRUST_PROXY', '10.0.0.0/33', 'not-proxies'],
  ['BEFFROI_EGRESS_ALLOW', 'http://x', 'not-destinations'],
  ['BEFFROI_EGRESS_ALLOW', 'x:99999', 'not-destinations'],
])('%s=%s is refused (%s)', (name, value, code) => {
  expect(refused({ BEFFROI_MAIL_FROM: 'a@b.be', [name]: value })).toMatchObject([{ name, code }])
})

test('a refused value that holds a secret is not repeated', () => {
  const problems = refused({
    DATABASE_URL: 'mysql://u:canary@db/x',
    BEFFROI_SMTP_URL: 'smtp://me:canary@mail.example.be',
    BEFFROI_MAIL_FROM: 'a@b.be',
  })
  expect(problems).toHaveLength(2)
  expect(JSON.stringify(problems)).not.toContain('canary')
})

test('a mail server without a sender is refused', () => {
  expect(refused({ BEFFROI_SMTP_URL: 'smtp://mail.example.be' })).toMatchObject([{ code: 'sender-missing' }])
})

test('everything wrong is told at once', () => {
  expect(refused({ PORT: 'x', BEFFROI_DEMO: 'x', BEFFROI_X: 'x' })).toHaveLength(3)
})
