import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { squaresPath } from './squares-path.ts'

/** A QR code as drawing; the library is loaded only where one is shown. Its address stands beside it in words. */
export const QrCode = ({
  text,
  label,
  size = 128,
}: {
  text: string
  label: string
  size?: number | undefined
}): ReactNode => {
  const [drawn, setDrawn] = useState<{ path: string; side: number } | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const { create } = await import('qrcode')
      const { modules } = create(text, { errorCorrectionLevel: 'M' })
      if (isWanted)
        setDrawn({ side: modules.size, path: squaresPath(modules.size, (x, y) => modules.get(y, x) === 1) })
    }
    void draw()
    return () => {
      isWanted = false
    }
  }, [text])
  const quiet = 4
  const box = (drawn?.side ?? 25) + 2 * quiet
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`${-quiet} ${-quiet} ${box} ${box}`}
      shapeRendering="crispEdges"
    >
      <rect className="qr-paper" x={-quiet} y={-quiet} width={box} height={box} />
      {drawn !== undefined && <path className="qr-ink" d={drawn.path} />}
    </svg>
  )
}
