import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** Writes `<name>.png` for a person to look at; answers its path. BEFFROI_SHOTS chooses the folder. */
export async function screenshot(
  page: Page,
  name: string,
  options: { readonly wholePage?: boolean } = {},
): Promise<string> {
  const folder =
    process.env.BEFFROI_SHOTS ?? path.resolve(import.meta.dirname, '../../node_modules/.cache/shots')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({
    path: file,
    fullPage: options.wholePage ?? false,
    animations: 'disabled',
    caret: 'hide',
  })
  return file
}
