import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readMail } from '../test/read-mail.ts'
import { openSmtpGateway, type SmtpGateway } from '../test/smtp-gateway.ts'
import { keptMailer } from './kept-mailer.ts'
import type { Mail } from './mail.ts'
import type { Mailer } from './mailer.ts'
import { messageIdOf, smtpMailer } from './smtp-mailer.ts'

const mail: Mail = {
  to: 'secretaire@commune.example',
  language: 'fr',
  subject: 'Votre déclaration n° 12 a été reçue',
  text: 'Bonjour,\n\nNous l’avons reçue à 08:12.\n.\nUne ligne après le point.',
}

let gateway: SmtpGateway
beforeEach(async () => {
  gateway = await openSmtpGateway()
})
afterEach(() => gateway.close())

const smtp = () => smtpMailer(gateway.url, 'Beffroi <beffroi@house.example>', { patience: 300 })

interface Adapter {
  readonly mailer: Mailer
  received(): { to: string; subject: string; text: string; language: string }[]
}

const adapters: readonly [string, () => Adapter][] = [
  [
    'kept',
    () => {
      const mailer = keptMailer()
      return {
        mailer,
        received: () =>
          mailer.mails.map(({ to, subject, text, language }) => ({ to, subject, text, language })),
      }
    },
  ],
  [
    'smtp',
    () => ({
      mailer: smtp(),
      received: () =>
        gateway.messages.map(readMail).map(({ headers, text }) => ({
          to: headers.get('to') ?? '',
          subject: headers.get('subject') ?? '',
          language: headers.get('content-language') ?? '',
          text,
        })),
    }),
  ],
]

describe.each(adapters)('the %s mailer', (_, open) => {
  test('brings the mail as it was written, in its language', async () => {
    const { mailer, received } = open()
    expect(await mailer.send(mail, 'k1')).toBeUndefined()
    expect(received()).toEqual([mail])
  })

  const breaks = ['\r\n', '\n', '\r', '\u0000', '\u2028', '\u0085', '\u000b']
  const injection = breaks.map((lineEnd) => `${lineEnd}Bcc: victim@other.example`)

  test.each(injection)('refuses a header smuggled into any field (%j)', async (smuggled) => {
    const { mailer, received } = open()
    const refused = [
      await mailer.send({ ...mail, to: `${mail.to}${smuggled}` }, 'k1'),
      await mailer.send({ ...mail, subject: `x${smuggled}` }, 'k1'),
      await mailer.send({ ...mail, language: `fr${smuggled}` }, 'k1'),
      await mailer.send(mail, `k1${smuggled}`),
    ]
    expect(refused.map((refusal) => refusal?.kind)).toEqual(Array(4).fill('invalid'))
    expect(received()).toEqual([])
  })

  test.each([
    'a@b.example,c@d.example',
    'Someone <a@b.example>',
    '"a b"@c.example',
    'a@b.example c@d.example',
    'a@@b.example',
    'a',
    '@b.example',
    'a@',
    'a@-b.example',
    'a@b..example',
    '.a@b.example',
    `${'a'.repeat(65)}@b.example`,
    'a(comment)@b.example',
    'group:a@b.example;',
    'a@[127.0.0.1]',
    '',
  ])('refuses %j as an address', async (to) => {
    const { mailer, received } = open()
    expect(await mailer.send({ ...mail, to }, 'k1')).toMatchObject({ code: 'mail.not-an-address' })
    expect(received()).toEqual([])
  })

  test('text that looks like a header or like the end of the mail stays text', async () => {
    const { mailer, received } = open()
    const text = 'x\n\nBcc: victim@other.example\n.\nQUIT\n<script>alert(1)</script>'
    await mailer.send({ ...mail, text }, 'k1')
    expect(received()).toMatchObject([{ text, to: mail.to }])
  })

  test('refuses a mail of no reasonable size', async () => {
    const { mailer } = open()
    expect(await mailer.send({ ...mail, text: 'x'.repeat(200_001) }, 'k')).toMatchObject({ kind: 'invalid' })
    expect(await mailer.send({ ...mail, subject: 'x'.repeat(401) }, 'k')).toMatchObject({ kind: 'invalid' })
  })
})

describe('towards a mail server', () => {
  test('the same key gives the same Message-ID, another key another', async () => {
    for (const key of ['k1', 'k1', 'k2']) await smtp().send(mail, key)
    const ids = gateway.messages.map((message) => readMail(message).headers.get('message-id'))
    expect(ids).toEqual(['k1', 'k1', 'k2'].map((key) => messageIdOf(key, 'beffroi@house.example')))
    expect(new Set(ids).size).toBe(2)
  })

  test('only the addressee receives, from the sender of the house, as a plain text of a machine', async () => {
    await smtp().send(mail, 'k1')
    const { headers } = readMail(gateway.messages[0] ?? '')
    expect(gateway.recipients).toEqual([mail.to])
    expect(headers.get('from')).toBe('Beffroi <beffroi@house.example>')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  })

  test.each([
    [{ at: 'recipient', answer: 550 }, 'mail.rejected'],
    [{ at: 'data', answer: 554 }, 'mail.rejected'],
    [{ at: 'recipient', answer: 450 }, 'mail.not-delivered-yet'],
    [{ at: 'data', answer: 452 }, 'mail.not-delivered-yet'],
    [{ at: 'data', ending: 'hang' }, 'mail.not-delivered-yet'],
    [{ at: 'data', ending: 'drop' }, 'mail.not-delivered-yet'],
  ] as const)('a server that does %j means %s', async (fault, code) => {
    gateway.fault = fault
    expect(await smtp().send(mail, 'k1')).toMatchObject({ code })
  })

  test('a repeat after a lost answer is recognisable as the same mail', async () => {
    gateway.fault = { at: 'data', ending: 'drop' }
    await smtp().send(mail, 'k1')
    gateway.fault = undefined
    expect(await smtp().send(mail, 'k1')).toBeUndefined()
    const ids = gateway.messages.map((message) => readMail(message).headers.get('message-id'))
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
  })

  test('a server that is not there is tried again later', async () => {
    const mailer = smtp()
    await gateway.close()
    expect(await mailer.send(mail, 'k1')).toMatchObject({ kind: 'unavailable' })
  })

  test('a password is never sent to a server that offers no encryption', async () => {
    const url = gateway.url.replace('smtp://127.0.0.1', 'smtp://account@0.0.0.0')
    const mailer = smtpMailer(url, 'b@house.example', { password: 'canary', patience: 300 })
    expect(await mailer.send(mail, 'k1')).toMatchObject({ kind: 'unavailable' })
    expect(gateway.messages).toEqual([])
  })
})
