import { openFileStore } from '../src/file-store.ts'

// Prints the answer to a file too large for the disk, then to a small one: room is there again.
const store = await openFileStore(process.argv[2] ?? '')
const big = await store.put(Array(64).fill(Buffer.alloc(65_536, 1)), { limitBytes: 10_000_000 })
const small = await store.put([Buffer.from('small')], { limitBytes: 100 })
process.stdout.write(JSON.stringify([big, small]))
