import type { ReactNode } from 'react'
import { useId } from 'react'
import { BelfryMark } from '../icons/icons.tsx'

export type CardProps = {
  title?: ReactNode
  /** Stands at the end of the title's line. */
  aside?: ReactNode
  /** No inner margin, for lists and tables that reach the border. */
  flush?: boolean | undefined
  tone?: 'plain' | 'ink' | 'bell' | 'alarm' | undefined
  children: ReactNode
}

export const Card = ({ title, aside, flush = false, tone = 'plain', children }: CardProps): ReactNode => {
  const id = useId()
  const className = `card card-${tone}${flush ? ' card-flush' : ''}`
  if (title === undefined) return <div className={className}>{children}</div>
  return (
    <section className={className} aria-labelledby={id}>
      <div className="card-head">
        <h2 className="card-title" id={id}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
      {tone === 'ink' && (
        <span className="card-decor">
          <BelfryMark size={200} stroke={0.5} />
        </span>
      )}
    </section>
  )
}
