import path from 'node:path'
import { runLockStubs } from './run-lock-stubs.ts'

const onlyLook = process.argv.includes('--check')
const mended = runLockStubs(path.resolve(import.meta.dirname, '../..'), { onlyLook })
for (const line of mended) console.log(line)
if (mended.length === 0) console.log('package-lock.json is complete.')
else if (onlyLook) {
  console.error('package-lock.json needs mending: run `node tools/lock-stubs/lock-stubs.ts`.')
  process.exitCode = 1
}
