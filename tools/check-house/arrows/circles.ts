import type { Finding, House, Rule, SourceFile } from '../house/house.ts'

/** Files that need each other to start, and packages that need each other at all. */
export const circlesRule: Rule = {
  name: 'circles',
  check: (house) => [...fileCircles(house), ...packageCircles(house)],
}

function fileCircles(house: House): Finding[] {
  const known = new Map(house.files.map((file) => [file.path, file]))
  const next = (file: SourceFile): string[] =>
    file.imports.flatMap(({ target, typeOnly }) =>
      target.to === 'file' && !typeOnly && known.has(target.path) ? [target.path] : [],
    )
  const graph = new Map(house.files.map((file) => [file.path, next(file)]))
  return findCircles(graph).map((circle) => ({
    path: circle[0] ?? '',
    problem: `these files import each other: ${[...circle, circle[0]].join(' -> ')}`,
    mend: 'move what both need into a third file',
  }))
}

function packageCircles(house: House): Finding[] {
  const graph = new Map<string, string[]>(house.packages.map((one) => [one.folder, []]))
  for (const file of house.files) {
    for (const { target } of file.imports) {
      if (file.isTest || !file.package || target.to !== 'package' || target.package === file.package) continue
      graph.get(file.package.folder)?.push(target.package.folder)
    }
  }
  return findCircles(graph).map((circle) => ({
    path: circle[0] ?? '',
    problem: `these packages import each other: ${[...circle, circle[0]].join(' -> ')}`,
    mend: 'let the lower one announce a fact, or take what it needs as an argument',
  }))
}

/** One circle for each group of nodes that reach each other: depth first, the way back to a node still open. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const inCircle = new Set<string>()
  const walk = (node: string, trail: string[]): void => {
    const start = trail.indexOf(node)
    if (start >= 0) {
      const circle = trail.slice(start)
      if (!circle.some((member) => inCircle.has(member))) circles.push(circle)
      for (const member of circle) inCircle.add(member)
      return
    }
    if (done.has(node)) return
    for (const neighbour of graph.get(node) ?? []) walk(neighbour, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) walk(node, [])
  return circles
}
