import type { Finding, Rule, SourceFile } from '../house/house.ts'

const browserDoors = ['./screens']
const browserNpm = [
  'react',
  'react-dom',
  'react-i18next',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'openapi-fetch',
]

/** Code of the pages never reaches the server's, and the other way round; types are erased and may cross. */
export const browserApartRule: Rule = {
  name: 'browser-apart',
  check: (house) => house.files.filter((file) => !file.isTest).flatMap(look),
}

function look(file: SourceFile): Finding[] {
  if (!file.package || !/\.tsx?$/.test(file.path)) return []
  const inBrowser = runsInBrowser(file)
  return file.imports.flatMap(({ target, typeOnly, line, specifier }): Finding[] => {
    if (typeOnly) return []
    const crosses =
      (target.to === 'node' && inBrowser) ||
      (target.to === 'npm' && !inBrowser && browserNpm.includes(target.name)) ||
      (target.to === 'package' &&
        target.package !== file.package &&
        leavesSide(inBrowser, target.package, target.door))
    if (!crosses) return []
    const mend = inBrowser
      ? 'a page asks the server through the API client; import only types, platform/ui, i18n and other screens'
      : 'the server knows no page: move this into screens/ or apps/web'
    return [
      { path: file.path, line, problem: `${inBrowser ? 'a page' : 'the server'} imports ${specifier}`, mend },
    ]
  })
}

function runsInBrowser(file: SourceFile): boolean {
  if (file.package?.folder === 'platform/ui') return !file.path.endsWith('.config.ts')
  if (file.package?.folder === 'apps/web') return file.path.startsWith('apps/web/src/')
  return /^modules\/[^/]+\/screens\//.test(file.path)
}

function leavesSide(inBrowser: boolean, to: { kind: string; folder: string }, door: string): boolean {
  const shared = to.kind === 'libraries' || ['platform/i18n', 'platform/errors'].includes(to.folder)
  if (shared || door.endsWith('.json') || door.endsWith('.css')) return false
  const browserSide = to.folder === 'platform/ui' || browserDoors.includes(door)
  return inBrowser !== browserSide
}
