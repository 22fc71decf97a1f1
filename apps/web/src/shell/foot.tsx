import { Link, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'

export const Foot = (): ReactNode => {
  const { t } = useWords()
  return (
    <footer className="shell-foot">
      <span>{t('web:foot.what')}</span>
      <Link to="/accessibility">{t('web:accessibility.title')}</Link>
    </footer>
  )
}
