import { Page, Section, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'

/** The statement that directive (EU) 2016/2102, article 7, asks of every public body. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  return (
    <Page title={t('web:accessibility.title')} lede={t('web:accessibility.lede')} width="reading">
      <Section title={t('web:accessibility.stateTitle')}>
        <p>{t('web:accessibility.state')}</p>
      </Section>
      <Section title={t('web:accessibility.testedTitle')}>
        <ul>
          <li>{t('web:accessibility.testedContrast')}</li>
          <li>{t('web:accessibility.testedAxe')}</li>
          <li>{t('web:accessibility.testedWords')}</li>
        </ul>
      </Section>
      <Section title={t('web:accessibility.limitsTitle')}>
        <p>{t('web:accessibility.limits')}</p>
      </Section>
      <Section title={t('web:accessibility.helpTitle')}>
        <p>{t('web:accessibility.help')}</p>
      </Section>
      <Section title={t('web:accessibility.ruleTitle')}>
        <p>{t('web:accessibility.rule')}</p>
      </Section>
    </Page>
  )
}
