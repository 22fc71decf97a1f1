import { safeStorage } from '@beffroi/ui'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const place = 'beffroi.theme'

export const currentTheme = (): Theme => {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** `boot.js` reads it back before the first paint. */
export const chooseTheme = (theme: Theme): void => {
  const store = safeStorage('device')
  if (theme === 'system') {
    delete document.documentElement.dataset.theme
    store.removeItem(place)
    return
  }
  document.documentElement.dataset.theme = theme
  try {
    store.setItem(place, theme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
