import type { ReactNode } from 'react'

/** Neutral says nothing, watch = active, bell = running out, alarm = late or severe, calm = done or safe. */
export type Tone = 'neutral' | 'watch' | 'bell' | 'alarm' | 'calm'

const shapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="5" cy="5" r="3" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  watch: <circle cx="5" cy="5" r="3.6" fill="currentColor" />,
  bell: <rect x="1.4" y="1.4" width="7.2" height="7.2" rx=".8" fill="currentColor" />,
  alarm: <path d="M5 .8 9.6 9H.4Z" fill="currentColor" />,
  calm: <path d="m1.4 5.4 2.5 2.5 4.8-5.6" fill="none" stroke="currentColor" strokeWidth="1.9" />,
}

/** Each tone has its own shape, for who does not see its colour. */
export const Shape = ({ tone }: { tone: Tone }): ReactNode => (
  <svg className={`shape shape-${tone}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
    {shapes[tone]}
  </svg>
)
