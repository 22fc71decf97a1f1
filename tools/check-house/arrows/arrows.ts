import type { Finding, HouseImport, HousePackage, Rule, SourceFile } from '../house/house.ts'
import { libraryNpm, platformOrder, sharedApp, uiMayImport } from './layers.ts'

/** Which kind of room may know which: the table of "Arrows" in ARCHITECTURE.md. */
export const arrowsRule: Rule = {
  name: 'arrows',
  check: (house) =>
    house.files.flatMap((file) =>
      file.imports.flatMap((found) => (file.package ? look(file, file.package, found) : [])),
    ),
}

function look(file: SourceFile, from: HousePackage, found: HouseImport): Finding[] {
  const { target } = found
  const refuse = (problem: string, mend: string): Finding[] => [
    { path: file.path, line: found.line, problem, mend },
  ]
  if (target.to === 'npm') {
    if (from.kind !== 'libraries' || file.isTest || libraryNpm[target.name] !== undefined) return []
    return refuse(
      `the library ${from.shortName} imports ${target.name} from npm`,
      'write it without, or name the package and the reason in tools/check-house/arrows/layers.ts',
    )
  }
  if (target.to !== 'package' || target.package === from) return []
  const to = target.package
  const what = `${from.folder} imports ${to.folder}`
  if (to.kind === 'apps') {
    if (to.shortName === sharedApp.app && sharedApp.users.some((user) => `apps/${user}` === from.folder))
      return []
    return refuse(what, 'nobody imports an app: move what you need into a module or into platform/')
  }
  if (from.kind === 'platform') return lookPlatform(from, to, found, refuse)
  if (from.kind === 'libraries' && to.kind !== 'libraries') {
    return refuse(what, 'a library knows nothing of Beffroi: take what it needs as an argument')
  }
  return []
}

function lookPlatform(
  from: HousePackage,
  to: HousePackage,
  found: HouseImport,
  refuse: (problem: string, mend: string) => Finding[],
): Finding[] {
  const what = `${from.folder} imports ${to.folder}`
  if (to.kind === 'modules')
    return refuse(what, 'the platform knows no module: let the module pass in what differs')
  if (to.kind === 'libraries') return []
  if (from.shortName === 'ui') {
    if (uiMayImport.some((name) => name === to.shortName)) return []
    return refuse(what, 'platform/ui runs in the browser and knows only i18n and the types of errors')
  }
  const order: readonly string[] = platformOrder
  const [fromPlace, toPlace] = [order.indexOf(from.shortName), order.indexOf(to.shortName)]
  if (fromPlace < 0)
    return refuse(
      `${from.folder} has no place in the platform`,
      'give it one in tools/check-house/arrows/layers.ts',
    )
  if (toPlace >= 0 && toPlace < fromPlace) return []
  // Types are erased: `ActContext` may name the logger's type without starting it; upward it is still refused.
  return refuse(
    `${what}, which does not stand below it${found.typeOnly ? ' (even as a type)' : ''}`,
    `the order is ${order.join(' < ')}: pass it in as an argument, or move the shared type down`,
  )
}
