import type { SessionView } from '@beffroi/ui'
import { BelfryMark, DemoMark, Link, LiveMark, useWords } from '@beffroi/ui'
import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNavigation } from '../routing/modules-context.tsx'
import { AccountMenu } from './account-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { ThemeMenu } from './theme-menu.tsx'

export const TopBar = ({ session }: { session: SessionView | null }): ReactNode => {
  const { t } = useWords()
  const { bar, account } = useNavigation(session)
  return (
    <header className="shell-bar">
      <Link to="/" className="shell-mark">
        <BelfryMark />
        <span>{t('web:shell.name')}</span>
      </Link>
      {bar.length > 0 && (
        <nav className="shell-nav" aria-label={t('web:shell.navigation')}>
          {bar.map((item) => (
            <RouterLink key={item.to} to={item.to} activeOptions={{ exact: item.to === '/' }}>
              {t(item.label)}
              {item.badge !== undefined && item.badge > 0 && (
                <span className="shell-badge">{item.badge}</span>
              )}
            </RouterLink>
          ))}
        </nav>
      )}
      <div className="shell-end">
        {session !== null && (
          <>
            <LiveMark />
            <span className="shell-organisation">
              {session.organisation.name} {session.organisation.fictitious === true && <DemoMark />}
            </span>
            <AccountMenu session={session} items={account} />
          </>
        )}
        {session === null && <ThemeMenu />}
        <LanguageMenu session={session} />
      </div>
    </header>
  )
}
