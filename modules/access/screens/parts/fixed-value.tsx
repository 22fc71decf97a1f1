import type { ReactNode } from 'react'
import './fixed-value.css'

/** Stands among the fields of a form and cannot be changed there. */
export const FixedValue = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  <p className="fixed-value">
    <span className="field-label">{label}</span>
    <span>{children}</span>
  </p>
)
