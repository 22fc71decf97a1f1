import { resolve } from 'node:path'
import { problemStatus } from '@beffroi/http'
import { openapiDocument } from '@beffroi/server'
import { errorsPage } from './errors-page.ts'
import { moduleClients } from './module-clients.ts'
import { readRefusals } from './refusal-catalogue.ts'
import { staleFiles, writeFiles } from './written-files.ts'

const root = resolve(import.meta.dirname, '../..')
const files = [
  ...(await moduleClients(root, openapiDocument())),
  { path: 'docs/errors.md', text: errorsPage(await readRefusals(root), problemStatus) },
]
const stale = staleFiles(root, files)

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is stale. Mend: npm run generate`)
  if (stale.length === 0) console.log(`${files.length} generated files are as the server says.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  writeFiles(root, stale)
  console.log(stale.length === 0 ? 'Nothing changed.' : stale.map(({ path }) => `wrote ${path}`).join('\n'))
}
