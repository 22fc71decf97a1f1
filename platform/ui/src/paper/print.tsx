import type { ReactNode } from 'react'
import { Icon } from '../icons/icons.tsx'
import { Button } from '../pieces/button.tsx'
import type { TrafficLight } from '../pieces/tag.tsx'
import { TlpTag, tlpName } from '../pieces/tag.tsx'
import { useNow } from '../time/use-now.tsx'
import { useWords } from '../words/use-words.ts'
import { QrCode } from './qr-code.tsx'

export const PrintButton = (): ReactNode => {
  const { t } = useWords()
  return (
    <Button onClick={() => window.print()}>
      <Icon name="print" />
      {t('ui:print.print')}
    </Button>
  )
}

export type PrintFrameProps = {
  /** What a printed page calls it: the receipt number. */
  reference: string
  /** Full address of the record, for the QR code; the page's own by default. */
  address?: string | undefined
  tlp?: TrafficLight | undefined
  exercise?: boolean | undefined
  children: ReactNode
}

/**
 * On the screen its content alone; on paper A4, with TLP, reference, print time and the way back to
 * the record on the sheet, and page numbers in the margin (`@page` of print.css).
 */
export const PrintFrame = ({
  reference,
  address,
  tlp,
  exercise = false,
  children,
}: PrintFrameProps): ReactNode => {
  const { t, instant } = useWords()
  const now = useNow(30_000)
  const target = address ?? window.location.href
  return (
    <div className={tlp === undefined ? 'print-frame' : `print-frame print-tlp-${tlpName(tlp)}`}>
      {exercise && <p className="print-only print-exercise">{t('ui:exercise.band')}</p>}
      {children}
      <footer className="print-only print-foot">
        <QrCode text={target} label={t('ui:print.qr')} size={76} />
        <div>
          <p>
            <strong>{reference}</strong>
          </p>
          <p>{t('ui:print.printedAt', { instant: instant(now, { zone: true }) })}</p>
          <p className="print-address">{target}</p>
        </div>
        {tlp !== undefined && <TlpTag label={tlp} />}
      </footer>
    </div>
  )
}
