// Before the first paint, so that no reader of the dark theme is dazzled. A file of its own: the CSP allows no inline script.
;(() => {
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('beffroi.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    const language = localStorage.getItem('beffroi.language')
    if (['fr', 'nl', 'de', 'en'].includes(language)) root.lang = language
  } catch {
    // A browser that forbids storage keeps its own theme.
  }
})()
