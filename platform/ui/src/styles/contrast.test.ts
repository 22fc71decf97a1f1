import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Oklch } from './oklch.ts'
import { contrastOf, readOklch } from './oklch.ts'

type Themed = { readonly light: string; readonly dark: string }

const readTokens = (css: string): Map<string, Themed> => {
  const tokens = new Map<string, Themed>()
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    if (name === undefined || value === undefined) continue
    const both = /^light-dark\((oklch\([^)]+\)),\s*(oklch\([^)]+\))\)$/.exec(value.trim())
    const reference = /^var\(--([\w-]+)\)$/.exec(value.trim())
    const referred = tokens.get(reference?.[1] ?? '')
    if (both?.[1] !== undefined && both[2] !== undefined) tokens.set(name, { light: both[1], dark: both[2] })
    else if (referred !== undefined) tokens.set(name, referred)
    else if (value.trim().startsWith('oklch(')) tokens.set(name, { light: value.trim(), dark: value.trim() })
  }
  return tokens
}

const tokens = readTokens(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'))

const colour = (name: string, theme: keyof Themed): Oklch => {
  const read = readOklch(tokens.get(name)?.[theme] ?? '')
  if (read === undefined) throw new Error(`--${name} is no colour of tokens.css`)
  return read
}

/** Each text colour with every ground it stands on in the style sheets. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'surface', 'raised', 'stone-1', 'watch-tint', 'bell-tint', 'alarm-tint', 'calm-tint'],
  'ink-soft': ['paper', 'surface', 'stone-1', 'watch-tint'],
  soft: ['paper', 'surface', 'raised', 'stone-1', 'watch-tint', 'bell-tint'],
  watch: ['paper', 'surface', 'raised', 'stone-1', 'watch-tint', 'bell-tint', 'alarm-tint', 'calm-tint'],
  'watch-strong': ['watch-tint', 'surface'],
  'bell-strong': ['bell-tint', 'surface', 'paper'],
  alarm: ['alarm-tint', 'surface', 'paper', 'stone-1', 'watch-tint', 'bell-tint'],
  calm: ['calm-tint', 'surface', 'paper', 'stone-1', 'watch-tint'],
  'action-ink': ['action', 'action-over'],
  'danger-ink': ['danger', 'danger-over'],
  'bell-ink': ['bell', 'bell-over'],
  'bar-ink': ['bar', 'bar-current'],
  'bar-soft': ['bar', 'bar-current'],
  'bar-bell': ['bar'],
  'exercise-ink': ['exercise-1', 'exercise-2'],
}

const textPairs = Object.entries(texts).flatMap(([text, grounds]) =>
  grounds.flatMap((ground) => (['light', 'dark'] as const).map((theme) => [text, ground, theme] as const)),
)

test.each(textPairs)('%s can be read on %s in the %s theme', (text, ground, theme) => {
  expect(contrastOf(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
})

/** WCAG 2.2, 1.4.11: the border of a field and the ring of the focus. */
const edges = ['edge', 'focus'].flatMap((edge) =>
  ['paper', 'surface'].flatMap((ground) =>
    (['light', 'dark'] as const).map((theme) => [edge, ground, theme] as const),
  ),
)

test.each(edges)('%s is seen on %s in the %s theme', (edge, ground, theme) => {
  expect(contrastOf(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
})

test('black on white is 21 to 1, so the measure is right', () => {
  expect(contrastOf({ l: 0, c: 0, h: 0 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(21, 1)
})

test('a known pair measures what WebAIM measures: #1d4f8f on white, 8.2', () => {
  expect(contrastOf({ l: 0.4302, c: 0.1165, h: 256.8 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(8.2, 0)
})

test('no style sheet sets a text colour outside the measured ones', () => {
  const measured = new Set([...Object.keys(texts), 'stone-5'])
  for (const sheet of ['base', 'layout', 'controls', 'forms', 'pieces', 'words', 'table', 'map']) {
    const css = readFileSync(new URL(`./${sheet}.css`, import.meta.url), 'utf8')
    for (const [, value] of css.matchAll(/(?:^|[\s;{])color:\s*([^;]+);/g)) {
      const name = /^var\(--([\w-]+)\)$/.exec(value?.trim() ?? '')?.[1]
      const isTlp = /^#/.test(value ?? '')
      if (value?.trim() !== 'inherit' && !isTlp)
        expect([...measured], `${sheet}.css: ${value}`).toContain(name)
    }
  }
})
