import type { Language } from '@beffroi/i18n'
import { isLanguage, languages } from '@beffroi/i18n'
import type { SessionView } from '@beffroi/ui'
import { answered, MenuBox, useAct, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionApi } from '../session/session-api.ts'
import { sessionKey } from '../session/use-session-query.ts'
import { changeLanguage, keepLanguage } from '../words/speak.ts'

/** Each language is named in itself, for who reads no other. */
export const LanguageMenu = ({ session }: { session: SessionView | null }): ReactNode => {
  const { t, language } = useWords()
  const { i18n } = useTranslation()
  const tell = useAct(
    (body: { language: Language }, options) =>
      answered(sessionApi.PATCH('/api/v1/access/session/person', { body, ...options })),
    { refreshes: [sessionKey] },
  )
  const choose = (next: Language) => {
    keepLanguage(next)
    void changeLanguage(i18n, next)
    if (session !== null) void tell.run({ language: next })
  }
  const label = (
    <>
      <span className="visually-hidden">{t('web:shell.language')}: </span>
      {language.toUpperCase()}
    </>
  )
  return (
    <MenuBox label={label} end className="shell-menu">
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className="menu-item"
          aria-current={one === language}
          onClick={() => isLanguage(one) && choose(one)}
        >
          {t(`web:language.${one}`)}
        </button>
      ))}
    </MenuBox>
  )
}
