import { existsSync } from 'node:fs'
import path from 'node:path'
import { writeNew } from '../template/fill-template.ts'
import { formatFiles } from '../template/format-files.ts'
import { isKebabCase } from '../template/name-forms.ts'
import { actFiles } from './act-files.ts'

const root = path.resolve(import.meta.dirname, '../..')
const [place = '', act = ''] = process.argv.slice(2)
const [module = '', noun = ''] = place.split('/')

if (![module, noun, act].every(isKebabCase)) {
  stop('Say where and what, in kebab-case: npm run new-act -- incidents/notification reopen-notification', 2)
}
if (!existsSync(path.join(root, 'modules', module, 'src/errors.ts'))) stop(`There is no module ${module}.`, 2)

const folder = `modules/${module}/src/${noun}`
const files = actFiles(module, noun, act)
const taken = writeNew(path.join(root, folder), files)
if (taken.length > 0) stop(`${folder} already has ${taken.join(', ')}; nothing was written.`, 1)

formatFiles(
  root,
  Object.keys(files).map((file) => path.join(root, folder, file)),
)
for (const file of Object.keys(files)) console.log(`${folder}/${file}`)
console.log(`
Next:
  npm test -- ${folder}/${act}     fails until the act does what it says
  modules/${module}/src/policies.ts   move who may do it there
  modules/${module}/src/routes.ts     open a door for it, a line or two`)

function stop(sentence: string, exitCode: number): never {
  console.error(sentence)
  process.exit(exitCode)
}
