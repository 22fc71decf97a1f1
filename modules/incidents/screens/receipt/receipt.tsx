import {
  Answered,
  Card,
  Columns,
  LinkButton,
  Page,
  PrintButton,
  PrintFrame,
  QrCode,
  usePathParameter,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Notification } from '../api.ts'
import { useNotification } from '../questions.ts'
import './receipt.css'

const next = ['read', 'call', 'answer'] as const
const reflexes = ['isolate', 'keepOn', 'keepTraces', 'call', 'writeDown', 'neitherPay'] as const

/** Given only after the commit: the number, what happens next, and what to do meanwhile. */
export const Screen = (): ReactNode => {
  const question = useNotification(usePathParameter('notificationId'))
  return (
    <Answered question={question} whole>
      {(notification) => <Receipt notification={notification} />}
    </Answered>
  )
}

const Receipt = ({ notification }: { notification: Notification }): ReactNode => {
  const { t, instant } = useWords()
  const { id, number, submittedAt, recipient, callback, exercise, tlp, what } = notification
  const address = `${window.location.origin}/incidents/${id}`
  return (
    <PrintFrame reference={number} address={address} tlp={tlp} exercise={exercise}>
      <Page
        title={t('incidents:receipt.first')}
        lede={t('incidents:receipt.lede', {
          recipient: recipient.name,
          at: instant(submittedAt, { zone: true }),
        })}
        actions={
          <>
            <PrintButton />
            <LinkButton to={`/incidents/${id}`} look="primary">
              {t('incidents:receipt.open')}
            </LinkButton>
          </>
        }
      >
        <div className="card receipt-head">
          <div>
            <p className="soft">{t('incidents:receipt.number')}</p>
            <p className="receipt-number">{number}</p>
            <p className="receipt-what">{what}</p>
          </div>
          <figure className="receipt-code">
            <QrCode text={address} label={t('ui:print.qr')} size={132} />
            <figcaption>{t('incidents:receipt.code')}</figcaption>
          </figure>
        </div>
        <Columns of="two">
          <Card title={t('incidents:receipt.minutes')}>
            <ol className="receipt-list">
              {reflexes.map((reflex) => (
                <li key={reflex}>
                  <strong>{t(`incidents:reflex.${reflex}.do`)}</strong> {t(`incidents:reflex.${reflex}.how`)}
                </li>
              ))}
            </ol>
          </Card>
          <Card title={t('incidents:receipt.next')}>
            <ol className="receipt-list">
              {next.map((step) => (
                <li key={step}>
                  {t(`incidents:receipt.step.${step}`, { recipient: recipient.name, phone: callback.phone })}
                </li>
              ))}
            </ol>
          </Card>
        </Columns>
      </Page>
    </PrintFrame>
  )
}
