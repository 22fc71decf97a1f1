import type { ReactNode } from 'react'
import { useState } from 'react'
import { Icon } from '../icons/icons.tsx'
import { useWords } from '../words/use-words.ts'

export type Pair = { readonly key: string; readonly label: ReactNode; readonly value: ReactNode }

export const KeyValue = ({ pairs }: { pairs: readonly Pair[] }): ReactNode => (
  <dl className="key-value">
    {pairs.map((pair) => (
      <div key={pair.key}>
        <dt>{pair.label}</dt>
        <dd>{pair.value}</dd>
      </div>
    ))}
  </dl>
)

/** A number or a code to take along; says when it is in the clipboard, and selects it when it cannot be. */
export const CopyText = ({ text, label }: { text: string; label: string }): ReactNode => {
  const { t } = useWords()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <span className="copy-text">
      <code>{text}</code>
      <button
        type="button"
        className="button button-quiet button-small"
        aria-label={t('ui:copy.copyOf', { label })}
        onClick={() => void copy()}
      >
        <Icon name="copy" />
        {t(state === 'copied' ? 'ui:copy.copied' : 'ui:copy.copy')}
      </button>
      <span role="status" className={state === 'failed' ? 'field-error' : 'visually-hidden'}>
        {state === 'failed' ? t('ui:copy.failed') : state === 'copied' ? t('ui:copy.copied') : ''}
      </span>
    </span>
  )
}
