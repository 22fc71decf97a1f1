import type { MapTile, Tone } from '@beffroi/ui'
import data from './samples.json' with { type: 'json' }

export const { words, sectors, columns, caption, pairs } = data

export const now = Date.parse(data.now)

export type SampleReport = Omit<(typeof data.reports)[number], 'severity'> & { readonly severity: Tone }

const isTone = (text: string | undefined): text is Tone =>
  text !== undefined && ['neutral', 'watch', 'bell', 'alarm', 'calm'].includes(text)

const toneOf = (text: string | undefined): Tone => (isTone(text) ? text : 'neutral')

export const reports: readonly SampleReport[] = data.reports.map((report) => ({
  ...report,
  severity: toneOf(report.severity),
}))

export const arriving: SampleReport = { ...data.arriving, severity: toneOf(data.arriving.severity) }

export const tiles: readonly MapTile[] = data.tiles.map((tile) => ({
  code: tile.code,
  name: tile.name,
  col: tile.col,
  row: tile.row,
  ...(tile.value === undefined ? {} : { value: tile.value, tone: toneOf(tile.tone) }),
}))

export const clocks = data.clocks
export const tasks = data.tasks.map((task) => ({ ...task, tone: toneOf(task.tone) }))
export const timeline = data.timeline.map((entry) => ({ ...entry, tone: toneOf(entry.tone) }))

export const messages = data.messages.map(({ state, ...message }) =>
  state === 'sending' ? { ...message, state: 'sending' as const } : message,
)
