import type { ReactNode } from 'react'
import type { Tone } from './shape.tsx'
import { Shape } from './shape.tsx'

export const Tag = ({
  tone = 'neutral',
  shape,
  children,
}: {
  tone?: Tone | undefined
  /** Shown by default for every tone that says something. */
  shape?: boolean | undefined
  children: ReactNode
}): ReactNode => (
  <span className={`tag tag-${tone}`}>
    {(shape ?? tone !== 'neutral') && <Shape tone={tone} />}
    {children}
  </span>
)

export type TrafficLight = 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'

/** `AMBER+STRICT` as style sheets name it. */
export const tlpName = (label: TrafficLight): string => label.toLowerCase().replace('+', '-')

/** FIRST, Traffic Light Protocol 2.0: these words in every language, these colours on black. */
export const TlpTag = ({ label }: { label: TrafficLight }): ReactNode => (
  <span className={`tlp tlp-${tlpName(label)}`}>{`TLP:${label}`}</span>
)
