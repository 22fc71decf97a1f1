import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser/launch-browser.ts'
import { screenshot } from './browser/screenshot.ts'
import { type Document, operationsWithText } from './operations-with-text.ts'
import { type Client, clientOf, openAs, type Person, productUrl } from './product.ts'
import { addressOf, allScreens, done, type Records, settled } from './screens.ts'

/** Each class once has run in a comparable system. A run shows as a dialog, or as `window.ran`. */
const short = [
  '<script>window.ran=1;alert(1)</script>',
  '"><img src=x onerror="window.ran=2;alert(2)">',
  "'><svg onload=alert(3)>",
  'javascript:window.ran=4//',
  '</title></textarea><iframe srcdoc="<script>parent.ran=5</script>">',
  '{{constructor.constructor("window.ran=6")()}}',
  `\`-alert(7)-\`${'{window.ran=7}'}`,
  '<a href="javascript:alert(8)">ici</a>',
  'W'.repeat(110),
]
const long = [...short, '<math><mtext><style><img src=x onerror=alert(9)></style>', 'm'.repeat(700)].join(
  '\n',
)
/** Turns the direction of what follows. Refused where people write sentences, isolated elsewhere. */
const turned = '\u202egnp.exe \u2066x\u2069'
const texts = [...short, turned, long]

/** Operations that keep no free text for a page: secrets are hashed, codes and files are read by a schema. */
const keepNoText = [
  'signIn',
  'confirmSignInCode',
  'confirmTotp',
  'removeTotp',
  'changePassword',
  'requestPasswordReset',
  'resetPassword',
  'showInvitation',
]

type Write = (text: string, index: number) => readonly [method: string, path: string, body: object]
interface Writer {
  readonly operation: string
  readonly person: Person
  readonly write: Write
}

let browser: Browser
let records: Records
const clients = new Map<Person, Client>()
const answers = new Map<string, number[]>()

async function clientFor(person: Person): Promise<Client> {
  const client = clients.get(person) ?? (await clientOf(person))
  clients.set(person, client)
  return client
}

const dayOf = (index: number) => `2026-01-${String(index + 1).padStart(2, '0')}T08:00:00Z`
const record = (part: string) => `/incidents/notifications/${records.notificationId}/${part}`
const callback = { name: 'Jonas Weber', phone: '087 00 00 00' }
const authority = (text: string) => ({
  ...{ kind: 'supplier', code: `s-${randomUUID()}`, name: { fr: text, de: text }, shortName: text },
  ...{ role: { fr: text }, legalBasis: { fr: text }, note: { fr: text }, source: text, address: text },
  ...{ languages: ['fr'], verified: 'unverified', fictitious: true },
})

const writers: readonly Writer[] = [
  {
    operation: 'submitNotification',
    person: 'jonas',
    write: (what) => ['POST', '/incidents/notifications', { what, since: 'unknown', callback }],
  },
  {
    operation: 'submitNotification',
    person: 'jonas',
    write: (name) => [
      'POST',
      '/incidents/notifications',
      { what: 'Rufname', since: 'unknown', callback: { ...callback, name } },
    ],
  },
  {
    operation: 'submitNotification',
    person: 'jonas',
    write: (phone) => [
      'POST',
      '/incidents/notifications',
      { what: 'Nummer', since: 'unknown', callback: { ...callback, phone } },
    ],
  },
  {
    operation: 'sendMessage',
    person: 'jonas',
    write: (text) => ['POST', record('messages'), { kind: 'information', text }],
  },
  {
    operation: 'sendMessage',
    person: 'nadia',
    write: (text) => ['POST', record('messages'), { kind: 'question', text }],
  },
  {
    operation: 'attestAwareness',
    person: 'jonas',
    write: (reason, index) => ['POST', record('awareness'), { awareAt: dayOf(index), reason }],
  },
  {
    operation: 'recordSubmission',
    person: 'jonas',
    write: (reason, index) => [
      'POST',
      record('submissions'),
      { stage: 'nis2.early', sentAt: dayOf(index), reason },
    ],
  },
  { operation: 'closeNotification', person: 'nadia', write: (words) => ['POST', record('close'), { words }] },
  {
    operation: 'changePerson',
    person: 'jonas',
    write: (name) => ['PATCH', '/access/session/person', { name }],
  },
  {
    operation: 'changePerson',
    person: 'jonas',
    write: (phone) => ['PATCH', '/access/session/person', { phone }],
  },
  {
    operation: 'invitePerson',
    person: 'jonas',
    write: (text) => [
      'POST',
      '/access/invitations',
      { email: `"${text}"@haute-vallee.example`, roles: ['reader'], language: 'de' },
    ],
  },
  {
    operation: 'addContact',
    person: 'jonas',
    write: (label) => [
      'POST',
      `/directory/authorities/${records.authorityId}/contacts`,
      { function: 'it', label, hours: label, phone: '087 00 00 00' },
    ],
  },
  {
    operation: 'registerAuthority',
    person: 'alex',
    write: (text) => ['POST', '/directory/authorities', authority(text)],
  },
  {
    operation: 'registerAuthority',
    person: 'alex',
    write: (website) => ['POST', '/directory/authorities', { ...authority('Webseite'), website }],
  },
]

/** Tried as well, by tests of their own: what they keep is written by another operation above, too. */
const triedElsewhere = ['editContact', 'importDirectory', 'previewDirectoryImport', 'acceptInvitation']

beforeAll(async () => {
  browser = await launchBrowser()
  const jonas = await clientFor('jonas')
  const { id } = (await done(jonas, '/incidents/notifications', {
    ...{ what: long, since: 'unknown', callback },
  })) as { id: string }
  const { body } = await jonas.call('GET', '/directory/authorities?joined=true&pageSize=100')
  const own = (body as { items: { id: string }[] }).items.find((item) =>
    /Haute-Vall/.test(JSON.stringify(item)),
  )
  records = { notificationId: id, authorityId: own?.id ?? '' }
  await done(await clientFor('nadia'), record('acknowledge'))
  for (const { operation, person, write } of writers) {
    for (const [index, text] of texts.entries()) {
      const { status } = await (await clientFor(person)).call(...write(text, index))
      answers.set(operation, [...(answers.get(operation) ?? []), status])
    }
  }
  const attached: number[] = []
  for (const text of texts) attached.push(await attachNamed(text))
  answers.set('attachFile', attached)
})

afterAll(async () => {
  await (await clientFor('jonas')).call('PATCH', '/access/session/person', {
    ...{ name: 'Jonas Weber', phone: '061 00 00 00' },
  })
  await browser?.close()
})

/** The name of a file stands on the page too. */
async function attachNamed(name: string): Promise<number> {
  const { token } = await clientFor('jonas')
  const answer = await fetch(`${productUrl()}/api/v1${record('attachments')}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'text/plain',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'idempotency-key': randomUUID(),
    },
    body: name,
  })
  return answer.status
}

test('every operation that keeps a text was given each of them, and none failed', async () => {
  for (const [operation, statuses] of answers) {
    expect(Math.max(...statuses), operation).toBeLessThan(500)
    expect(Math.min(...statuses), `${operation} took no text`).toBeLessThan(
      operation === 'invitePerson' ? 500 : 300,
    )
  }
  const document = (await (await fetch(`${productUrl()}/doc/openapi.json`)).json()) as Document
  const known = new Set([...answers.keys(), ...keepNoText, ...triedElsewhere])
  const unknown = operationsWithText(document).filter((operation) => !known.has(operation))
  expect(unknown, 'write hostile texts with these, or say why not').toEqual([])
})

const visits = [
  { person: 'jonas', options: { phone: true } },
  { person: 'nadia', options: {} },
  { person: 'alex', options: {} },
] as const

test.each(visits)(
  'what was stored runs nowhere in the pages of $person',
  async ({ person, options }) => {
    const { page, problems, close } = await openAs(browser, person, options)
    const faults: string[] = []
    page.on('dialog', (dialog) => {
      faults.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const more = [`/desk?open=${records.notificationId}`, '/directory?q=script', '/directory?q=Webseite']
    const paths = allScreens
      .filter(({ reach }) => reach !== 'public')
      .map(({ path }) => addressOf(path, records))
    for (const path of [...paths, ...more]) {
      await page.goto(path)
      await settled(page)
      const seen = await page.evaluate(async () => {
        // What is folded away is shown too.
        for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)))
        const widest = [...document.querySelectorAll('main *')].find(
          (one) => one.childElementCount === 0 && one.getBoundingClientRect().right > innerWidth + 1,
        )
        return {
          widest: widest?.outerHTML.slice(0, 120) ?? '',
          ran: 'ran' in window,
          links: [...document.links]
            .map(({ href }) => href)
            .filter((href) => /^(javascript|data|vbscript):/i.test(href)),
          strangers: document.querySelectorAll('iframe, main script, [onerror], [onload]').length,
          wide: document.documentElement.scrollWidth - innerWidth,
        }
      })
      if (seen.ran) faults.push(`${path}: a stored script has run`)
      if (seen.links.length > 0) faults.push(`${path}: ${seen.links.join(' ')}`)
      if (seen.strangers > 0) faults.push(`${path}: stored markup became elements`)
      if (seen.wide > 0)
        faults.push(`${path}: a long word makes the page scroll sideways by ${seen.wide} px: ${seen.widest}`)
      problems.forgive(/status of 40[34]/)
      for (const problem of problems.list) faults.push(`${path}: ${problem}`)
      problems.forgive(/./)
      const name = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'x').replaceAll(/[^a-zA-Z]+/g, '-')
      await screenshot(page, `stored-${person}${name}`, { wholePage: true })
    }
    expect(faults).toEqual([])
    await close()
  },
  180_000,
)
