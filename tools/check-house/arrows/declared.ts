import type { Finding, House, HousePackage, Rule, SourceFile } from '../house/house.ts'

/** package.json is the list of neighbours: what is imported is declared, what is declared is used. */
export const declaredRule: Rule = {
  name: 'declared',
  check: (house) => house.packages.flatMap((one) => [...undeclared(house, one), ...unused(house, one)]),
}

function undeclared(house: House, one: HousePackage): Finding[] {
  return filesOf(house, one).flatMap((file) =>
    file.imports.flatMap(({ target, line, typeOnly }): Finding[] => {
      const name =
        target.to === 'npm' ? target.name : target.to === 'package' ? target.package.name : undefined
      if (name === undefined || name === one.name || one.dependencies.includes(name)) return []
      const forTools = file.isTest || file.path.endsWith('.config.ts') || typeOnly
      if (forTools && house.rootDependencies.includes(name)) return []
      return [
        {
          path: file.path,
          line,
          problem: `imports ${name}, which ${one.folder}/package.json does not declare`,
          mend: `add "${name}" to its dependencies (a workspace as "*")`,
        },
      ]
    }),
  )
}

function unused(house: House, one: HousePackage): Finding[] {
  const files = filesOf(house, one)
  if (files.length === 0) return []
  return one.dependencies
    .filter((name) => !files.some((file) => mentions(file, name)))
    .map((name) => ({
      path: `${one.folder}/package.json`,
      problem: `declares ${name} and does not use it`,
      mend: 'take it out of its dependencies',
    }))
}

/** Also `@import` in a style sheet and a path handed to `import.meta.resolve`. */
function mentions(file: SourceFile, name: string): boolean {
  return [`'${name}'`, `"${name}"`, `'${name}/`, `"${name}/`].some((text) => file.text.includes(text))
}

function filesOf(house: House, one: HousePackage): SourceFile[] {
  return house.files.filter((file) => file.package === one)
}
