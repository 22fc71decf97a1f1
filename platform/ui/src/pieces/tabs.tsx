import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export type Tab = { readonly to: string; readonly label: string; readonly count?: number | undefined }

/** Pages side by side: links, so that each has its address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }): ReactNode => (
  <nav className="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <RouterLink
        key={tab.to}
        to={tab.to}
        className="tab"
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {tab.label}
        {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
      </RouterLink>
    ))}
  </nav>
)
