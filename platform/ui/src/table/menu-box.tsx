import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { IconName } from '../icons/icons.tsx'
import { Icon } from '../icons/icons.tsx'

export type MenuBoxProps = {
  label: ReactNode
  icon?: IconName | undefined
  count?: number | undefined
  /** Opens towards the start of the line, for a box at its end. */
  end?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** A disclosure that closes on Escape, on a press elsewhere and when the focus leaves. */
export const MenuBox = ({
  label,
  icon,
  count = 0,
  end = false,
  className,
  children,
}: MenuBoxProps): ReactNode => {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const close = () => {
      element.open = false
    }
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !element.contains(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      close()
      element.querySelector('summary')?.focus()
    }
    const onLeave = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close()
    }
    document.addEventListener('pointerdown', onPress)
    element.addEventListener('keydown', onKey)
    element.addEventListener('focusout', onLeave)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('focusout', onLeave)
    }
  }, [])
  return (
    <details
      ref={box}
      className={`menu-box${end ? ' menu-box-end' : ''}${className === undefined ? '' : ` ${className}`}`}
    >
      <summary className="button button-quiet button-small">
        {icon !== undefined && <Icon name={icon} />}
        <span>{label}</span>
        {count > 0 && <span className="count">{count}</span>}
        <Icon name="chevron" size={12} />
      </summary>
      <div className="menu">{children}</div>
    </details>
  )
}
