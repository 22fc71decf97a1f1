import { Icon, MenuBox, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { chooseTheme, currentTheme, themes } from '../theme/theme.ts'

export const ThemeChoices = (): ReactNode => {
  const { t } = useWords()
  const [theme, setTheme] = useState(currentTheme)
  return (
    <fieldset className="menu-group">
      <legend className="menu-note">{t('web:shell.theme')}</legend>
      {themes.map((one) => (
        <label className="choice choice-small" key={one}>
          <input
            type="radio"
            name="theme"
            checked={one === theme}
            onChange={() => {
              chooseTheme(one)
              setTheme(one)
            }}
          />
          {t(`web:theme.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

export const ThemeMenu = (): ReactNode => {
  const { t } = useWords()
  const label = (
    <>
      <span className="visually-hidden">{t('web:shell.theme')}</span>
      <Icon name="sun" />
    </>
  )
  return (
    <MenuBox label={label} end className="shell-menu">
      <ThemeChoices />
    </MenuBox>
  )
}
