import { isLanguage, type Language, languages } from '@beffroi/i18n'
import { Select, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'

type LanguageFieldProps = { value: Language; onChange: (language: Language) => void; hint?: string }

/** Each language is named in itself, for who reads no other. */
export const LanguageField = ({ value, onChange, hint }: LanguageFieldProps): ReactNode => {
  const { t } = useWords()
  return (
    <Select<Language>
      name="language"
      label={t('access:field.language')}
      {...(hint === undefined ? {} : { hint })}
      required
      options={languages.map((one) => ({ value: one, label: t(`access:language.${one}`) }))}
      value={value}
      onChange={(next) => isLanguage(next) && onChange(next)}
    />
  )
}
