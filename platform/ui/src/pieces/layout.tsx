import type { ReactNode } from 'react'
import { useId } from 'react'

export type PageProps = {
  /** Says how things are, not what the software is. */
  title: ReactNode
  /** The line under the title. */
  lede?: ReactNode
  /** Above the title: tags, the way back. */
  before?: ReactNode
  /** Buttons at the end of the title's line. */
  actions?: ReactNode
  /** `reading` for text and forms, `wide` for lists. */
  width?: 'normal' | 'reading' | 'wide' | undefined
  children: ReactNode
}

/** One screen: its title, and one thing to see or do. */
export const Page = ({ title, lede, before, actions, width = 'normal', children }: PageProps): ReactNode => (
  <div className={`page page-${width}`}>
    <header className="page-head">
      <div>
        {before !== undefined && <div className="row row-small page-before">{before}</div>}
        <h1>{title}</h1>
        {lede !== undefined && <p className="lede">{lede}</p>}
      </div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </header>
    {children}
  </div>
)

export const Section = ({
  title,
  aside,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}): ReactNode => {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** One under the other. */
export const Stack = ({
  gap = 'normal',
  children,
}: {
  gap?: 'small' | 'normal' | 'large' | undefined
  children: ReactNode
}): ReactNode => <div className={`stack stack-${gap}`}>{children}</div>

/** Side by side as far as there is room. */
export const Row = ({
  gap = 'normal',
  children,
}: {
  gap?: 'small' | 'normal' | undefined
  children: ReactNode
}): ReactNode => <div className={`row row-${gap}`}>{children}</div>

/** Columns of equal width, or `lead` with the first one wider; one under the other on a phone. */
export const Columns = ({
  of,
  children,
}: {
  of: 'two' | 'three' | 'lead'
  children: ReactNode
}): ReactNode => <div className={`columns columns-${of}`}>{children}</div>

/** A list and the one that is open beside it; on a phone one after the other. */
export const SplitPage = ({
  list,
  panel,
  panelLabel,
}: {
  list: ReactNode
  /** False where there is nothing to put beside the list. */
  panel: ReactNode | false
  panelLabel: string
}): ReactNode => (
  <div className="split">
    <div className="split-list">{list}</div>
    {panel !== false && (
      <aside className="split-panel" aria-label={panelLabel}>
        {panel}
      </aside>
    )}
  </div>
)

/** A remark that matters where it stands. */
export const Note = ({
  tone = 'watch',
  children,
}: {
  tone?: 'watch' | 'bell' | 'alarm' | 'calm' | undefined
  children: ReactNode
}): ReactNode => <div className={`note note-${tone}`}>{children}</div>

/** One figure and what it counts. */
export const Figure = ({ value, children }: { value: ReactNode; children: ReactNode }): ReactNode => (
  <p className="figure">
    <strong>{value}</strong>
    <span className="soft">{children}</span>
  </p>
)
