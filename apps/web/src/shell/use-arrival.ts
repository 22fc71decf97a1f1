import { useWords } from '@beffroi/ui'
import { useLocation, useMatches } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

/**
 * Gives the page its title, and after a move inside the house puts the focus at the start of the new
 * screen and says its title, as a browser does when a page is loaded.
 */
export const useArrival = (): string => {
  const { t } = useWords()
  const { pathname } = useLocation()
  const key = useMatches().findLast((match) => match.staticData.screen !== undefined)?.staticData.screen
    ?.title
  const title = key === undefined ? '' : t(key)
  const [announced, setAnnounced] = useState('')
  const last = useRef(pathname)
  useEffect(() => {
    document.title = title === '' ? 'Beffroi' : `${title} · Beffroi`
  }, [title])
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    document.getElementById('main')?.focus({ preventScroll: true })
    setAnnounced(title)
  }, [pathname, title])
  return announced
}
