import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

const isText = (name: string): boolean => /\.(js|css|html|svg|json|webmanifest)$/.test(name)

/** Writes `.br` and `.gz` beside each text, so that the server sends the small copy without work. */
export const precompress = (): Plugin => {
  let folder = ''
  return {
    name: 'beffroi-precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async writeBundle() {
      const names = await readdir(folder, { recursive: true })
      const compress = async (name: string) => {
        const path = join(folder, name)
        const bytes = await readFile(path)
        // Under a packet, the copy would save nothing.
        if (bytes.length < 1000) return
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
        await writeFile(`${path}.br`, await brotli(bytes, { params }))
        await writeFile(`${path}.gz`, await deflate(bytes, { level: 9 }))
      }
      await Promise.all(names.filter(isText).map(compress))
    },
  }
}
