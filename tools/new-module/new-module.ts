import { existsSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { floors } from '../check-house/arrows/layers.ts'
import { runLockStubs } from '../lock-stubs/run-lock-stubs.ts'
import { writeNew } from '../template/fill-template.ts'
import { formatFiles } from '../template/format-files.ts'
import { isKebabCase } from '../template/name-forms.ts'
import { moduleFiles } from './module-files.ts'

const root = path.resolve(import.meta.dirname, '../..')
const [module = '', noun = ''] = process.argv.slice(2)

if (!isKebabCase(module) || !isKebabCase(noun)) {
  stop('Say which module and its first noun, both in kebab-case: npm run new-module -- prevention measure', 2)
}
if (floors[module] === undefined) {
  stop(
    `${module} stands on no floor yet. Floors: ${Object.entries(floors)
      .map(([name, floor]) => `${name} ${floor}`)
      .join(', ')}. Add it in tools/check-house/arrows/layers.ts first.`,
    2,
  )
}
const folder = path.join(root, 'modules', module)
const files = moduleFiles(module, noun)
const taken = existsSync(path.join(folder, 'package.json')) ? ['package.json'] : writeNew(folder, files)
if (taken.length > 0) stop(`modules/${module} already has ${taken.join(', ')}; nothing was written.`, 1)

formatFiles(root, [folder])

// The link that npm would make, so that the module can be used before the next installation.
const link = path.join(root, 'node_modules', '@beffroi', module)
if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), folder), link)
runLockStubs(root)

for (const file of Object.keys(files)) console.log(`modules/${module}/${file}`)
console.log(`
Next:
  npm test -- modules/${module}                 its tests pass
  modules/${module}/README.md                   say what the module is for
  apps/server/src, apps/web/src/modules.ts      mount its migrations, routes, messages and screens; npm run generate
  messages/*.json and docs/glossary.md           its words in four languages
  npm run new-act -- ${module}/${noun} <verb-phrase>`)

function stop(sentence: string, exitCode: number): never {
  console.error(sentence)
  process.exit(exitCode)
}
