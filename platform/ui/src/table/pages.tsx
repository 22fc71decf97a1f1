import type { ReactNode } from 'react'
import { Button } from '../pieces/button.tsx'
import { useWords } from '../words/use-words.ts'

type PagesProps = {
  page: number
  pageCount: number
  total: number
  pageSize: number
  onPage: (page: number) => void
}

export const Pages = ({ page, pageCount, total, pageSize, onPage }: PagesProps): ReactNode => {
  const { t, number } = useWords()
  if (pageCount <= 1) return null
  const from = (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  return (
    <nav className="pages" aria-label={t('ui:table.pages')}>
      <Button small disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('ui:table.before')}
      </Button>
      <span className="soft">
        {t('ui:table.range', { from: number(from), to: number(to), total: number(total) })}
      </span>
      <Button small disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        {t('ui:table.after')}
      </Button>
    </nav>
  )
}
