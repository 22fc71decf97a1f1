import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** Software rendering for WebGL; only where a map or chart needs it, since it costs start-up time. */
const drawingArguments = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

/** A real Chromium without a window. The caller closes it. */
export async function launchBrowser(options: { readonly webgl?: boolean } = {}): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    headless: true,
    // The sandbox needs rights that containers and root do not give; the tests load only our own pages.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--headless=shell',
      '--font-render-hinting=none',
      ...(options.webgl ? drawingArguments : []),
    ],
    env: { ...withoutUndefined(process.env), ...env },
  })
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
