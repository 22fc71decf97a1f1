import { Button, Card, Note, Page, PrintButton, PrintFrame, useSession, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'

type RecoveryCodesProps = { codes: readonly string[]; onKept: () => void }

/** Shown once. A page of its own, so that what is printed is the codes and nothing else. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps): ReactNode => {
  const { t } = useWords()
  const { person } = useSession()
  return (
    <PrintFrame reference={t('access:recovery.title')} address={`${window.location.origin}/sign-in`}>
      <Page
        width="reading"
        title={t('access:recovery.title')}
        lede={t('access:recovery.words', { email: person.email })}
        actions={<PrintButton />}
      >
        <Card>
          <ol className="recovery-codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
        </Card>
        <Note tone="bell">{t('access:recovery.once')}</Note>
        <div className="no-print">
          <Button look="primary" onClick={onKept}>
            {t('access:recovery.kept')}
          </Button>
        </div>
      </Page>
    </PrintFrame>
  )
}
