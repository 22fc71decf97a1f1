import { LinkButton, Page, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'

export const Missing = (): ReactNode => {
  const { t } = useWords()
  return (
    <Page title={t('web:missing.title')} lede={t('web:missing.words')} width="reading">
      <div>
        <LinkButton to="/" look="primary">
          {t('web:missing.home')}
        </LinkButton>
      </div>
    </Page>
  )
}
