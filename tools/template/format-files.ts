import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** Lines break where the names are long: only the formatter knows where. */
export function formatFiles(root: string, places: readonly string[]): void {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
  spawnSync(process.execPath, [biome, 'check', '--write', ...places], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  })
}
