import type { RefObject } from 'react'
import { useShortcuts } from '../keys/shortcuts.tsx'
import { useWords } from '../words/use-words.ts'

/** J and K go from row to row, Enter opens it. */
export const useRowKeys = (table: RefObject<HTMLTableElement | null>, onRow: (key: string) => void): void => {
  const { t } = useWords()
  const rows = () => Array.from(table.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])
  const currentIndex = () => {
    const all = rows()
    const focused = all.findIndex((row) => row.contains(document.activeElement))
    return focused >= 0 ? focused : all.findIndex((row) => row.getAttribute('aria-current') === 'true')
  }
  const move = (step: number) => {
    const all = rows()
    const at = currentIndex()
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)]
    if (next === undefined) return
    const target = next.querySelector<HTMLElement>('.row-target')
    if (target === null) next.tabIndex = -1
    ;(target ?? next).focus()
    next.scrollIntoView({ block: 'nearest' })
    const { key } = next.dataset
    if (key !== undefined) onRow(key)
  }
  useShortcuts({
    j: { label: t('ui:shortcuts.next'), run: () => move(1) },
    k: { label: t('ui:shortcuts.before'), run: () => move(-1) },
    Enter: {
      label: t('ui:shortcuts.open'),
      run: () => rows()[currentIndex()]?.querySelector<HTMLElement>('.row-target')?.click(),
    },
  })
}
