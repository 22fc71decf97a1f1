import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

// Run as a program of its own by chromium.ts: `inflate` unpacks into TMPDIR, which must not change for the tests.
const packed = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
const parts = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']
const [program = ''] = await Promise.all(parts.map((part) => inflate(path.join(packed, part))))
// Unpacked by root, it must still start for the next user.
await chmod(program, 0o755)
