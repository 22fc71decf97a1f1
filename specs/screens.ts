import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { screens as web } from '../apps/web/src/screens.ts'
import { screens as access } from '../modules/access/screens/index.tsx'
import { screens as audit } from '../modules/audit/screens/index.tsx'
import { screens as directory } from '../modules/directory/screens/index.tsx'
import { screens as incidents } from '../modules/incidents/screens/index.tsx'
import { type Client, clientOf, reportAs } from './product.ts'

/** Every page that any module gives to the shell, but the gallery, which has journeys of its own. */
export const allScreens = [access, audit, directory, incidents, web]
  .flatMap(({ screens }) => screens)
  .filter(({ path }) => path !== '/gallery')

export interface Records {
  readonly notificationId: string
  readonly authorityId: string
}

/** A record of each kind, with something in every part of it, so that no page is visited empty. */
export async function fillRecords(person: 'marie' | 'els', text: string): Promise<Records> {
  const notificationId = await reportAs(person, text)
  const record = `/incidents/notifications/${notificationId}`
  const officer = await clientOf('nadia')
  const reporter = await clientOf(person)
  await done(officer, `${record}/acknowledge`)
  await done(officer, `${record}/messages`, { kind: 'advice', standard: 'isolate' })
  await done(officer, `${record}/messages`, { kind: 'question', text, standard: 'howMany' })
  await done(reporter, `${record}/messages`, { kind: 'answer', text })
  await done(reporter, `${record}/submissions`, { stage: 'nis2.early', sentAt: new Date().toISOString() })
  await done(officer, `${record}/messages`, { kind: 'question', text, standard: 'backups' })
  const { body } = await reporter.call('GET', '/directory/authorities?joined=true&pageSize=100')
  const name = person === 'marie' ? 'Clairval' : 'Beaumoulin'
  const authority = (body as { items: { id: string; name: object }[] }).items.find((item) =>
    JSON.stringify(item).includes(name),
  )
  if (!authority) throw new Error(`${name} is not in the directory`)
  return { notificationId, authorityId: authority.id }
}

export async function done(client: Client, path: string, body?: unknown): Promise<unknown> {
  const answer = await client.call('POST', path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

export function addressOf(path: string, records: Records): string {
  return path.replaceAll(/\$(\w+)/g, (_, name: keyof Records) => records[name] ?? randomUUID())
}

/** Waits until the screen shows what it has to show. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading, .spinner') === null)
}
