import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The socket by which commands reach the server that holds the data folder open. It stands in the folder (0700)
 * itself: whoever may open it could open the database too. A socket's path has room for about 100 bytes only.
 */
export function controlAddress(dataFolder: string): string {
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\beffroi-${hash}`
  const beside = join(dataFolder, 'control.sock')
  return Buffer.byteLength(beside) <= 100 ? beside : join(tmpdir(), `beffroi-${hash}.sock`)
}
