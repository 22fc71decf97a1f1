import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** WCAG 2.2 AA, which EN 301 549 and the Belgian law on public websites ask for (2.1) and more. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Throws with each fault, the elements it is on and where to read about it. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(standards).analyze()
  if (passes.length === 0) throw new Error(`Nothing on ${page.url()} could be judged: is the page empty?`)
  if (violations.length === 0) return
  const faults = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map(
      (node) => `    ${node.target.join(' ')}  ${node.failureSummary?.split('\n').at(-1)?.trim() ?? ''}`,
    )
    return `  ${id}: ${help} (${helpUrl})\n${places.join('\n')}`
  })
  throw new Error(`${page.url()} is not accessible to all:\n${faults.join('\n')}`)
}
