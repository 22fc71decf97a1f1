import { openFileStore } from '../src/file-store.ts'

// Stores one whole file, says so, then writes a second one that never ends.
const store = await openFileStore(process.argv[2] ?? '')
const whole = await store.put([Buffer.from('whole')], { limitBytes: 100 })
process.stdout.write(`${JSON.stringify(whole)}\n`)

async function* endless() {
  for (;;) {
    yield Buffer.alloc(65_536, 1)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
await store.put(endless(), { limitBytes: Number.MAX_SAFE_INTEGER })
