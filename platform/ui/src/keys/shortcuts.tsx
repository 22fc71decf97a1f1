import type { ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog } from '../overlays/dialog.tsx'
import { Kbd } from '../pieces/marks.tsx'
import { useWords } from '../words/use-words.ts'
import { areLettersHeard, hearLetters } from './letter-keys.ts'

export type Shortcut = { readonly label: string; readonly run: () => void }

/** By key: one letter, or `Enter`, `Escape`. */
export type Shortcuts = Readonly<Record<string, Shortcut>>

type Registry = { add: (shortcuts: { current: Shortcuts }) => () => void }

const RegistryContext = createContext<Registry>({ add: () => () => undefined })

/** Who types must not set off letters; nor do they while a dialog is open. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, dialog *'))

const opensSomething = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a, button, summary')

export const ShortcutsProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const { t } = useWords()
  const known = useRef(new Set<{ current: Shortcuts }>())
  const [help, setHelp] = useState<readonly (readonly [string, Shortcut])[] | undefined>(undefined)
  const registry = useMemo<Registry>(
    () => ({
      add: (shortcuts) => {
        known.current.add(shortcuts)
        return () => known.current.delete(shortcuts)
      },
    }),
    [],
  )
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      if (document.querySelector('dialog[open]') !== null || !areLettersHeard()) return
      const all = Array.from(known.current, ({ current }) => Object.entries(current)).flat()
      if (event.key === '?') {
        setHelp(all)
        return
      }
      if (event.key === 'Enter' && opensSomething(event.target)) return
      const found = all.findLast(([key]) => key.toLowerCase() === event.key.toLowerCase())
      if (found === undefined) return
      event.preventDefault()
      found[1].run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <RegistryContext value={registry}>
      {children}
      <Dialog open={help !== undefined} onClose={() => setHelp(undefined)} title={t('ui:shortcuts.title')}>
        {help?.length === 0 && <p>{t('ui:shortcuts.none')}</p>}
        <dl className="shortcut-list">
          {help?.map(([key, shortcut]) => (
            <div key={key}>
              <dt>
                <Kbd>{key.length === 1 ? key.toUpperCase() : key}</Kbd>
              </dt>
              <dd>{shortcut.label}</dd>
            </div>
          ))}
        </dl>
        <LetterKeysSwitch />
      </Dialog>
    </RegistryContext>
  )
}

/** WCAG 2.1.4: who speaks to the device, or hits keys by accident, turns the letters off. */
export const LetterKeysSwitch = (): ReactNode => {
  const { t } = useWords()
  const [heard, setHeard] = useState(areLettersHeard)
  return (
    <label className="choice choice-small">
      <input
        type="checkbox"
        checked={heard}
        onChange={(event) => {
          hearLetters(event.target.checked)
          setHeard(event.target.checked)
        }}
      />
      {t('ui:shortcuts.enabled')}
    </label>
  )
}

/** One letter per action while this is on the page: `useShortcuts({ r: { label, run } })`; `?` lists them. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const registry = use(RegistryContext)
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => registry.add(latest), [registry])
}
