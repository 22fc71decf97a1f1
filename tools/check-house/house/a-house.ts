import { buildHouse } from './build-house.ts'
import type { House } from './house.ts'

/**
 * A small house for a rule's test: sources by path. A package.json that is not given is made, with the doors `.`,
 * `./events`, `./screens` and `./testing`, and every `@beffroi/` package the folder imports as a dependency.
 */
export function aHouse(texts: Readonly<Record<string, string>>): House {
  const all: Record<string, string> = { ...texts }
  for (const file of Object.keys(texts)) {
    const [kind = '', name = ''] = file.split('/')
    if (!/^(apps|modules|platform|libraries)$/.test(kind)) continue
    const manifest = `${kind}/${name}/package.json`
    all[manifest] ??= JSON.stringify({
      name: `@beffroi/${name}`,
      exports: {
        '.': './src/index.ts',
        './events': './src/events.ts',
        './screens': './screens/index.tsx',
        './testing': './test/index.ts',
      },
      dependencies: Object.fromEntries(namesUsed(texts, `${kind}/${name}/`).map((used) => [used, '*'])),
    })
  }
  return buildHouse(all)
}

function namesUsed(texts: Readonly<Record<string, string>>, folder: string): string[] {
  return Object.entries(texts)
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([, text]) => [...text.matchAll(/'(@beffroi\/[a-z0-9-]+)/g)].map((match) => match[1] ?? ''))
}
