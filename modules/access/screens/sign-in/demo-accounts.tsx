import { answered, Card, Icon, Note, useAct, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { api, type DemoAccount } from '../api.ts'

type DemoAccountsProps = { accounts: readonly DemoAccount[]; onSignedIn: () => void }

/** One press and the reader is that person: a demonstration is walked through, not typed. */
export const DemoAccounts = ({ accounts, onSignedIn }: DemoAccountsProps): ReactNode => {
  const { t } = useWords()
  const signIn = useAct(
    ({ email, password }: DemoAccount, options) =>
      answered(api.POST('/api/v1/access/signIn', { body: { email, password }, ...options })),
    { onDone: onSignedIn },
  )
  return (
    <Card title={t('access:demo.title')} flush>
      <p className="demo-words">{t('access:demo.words')}</p>
      {signIn.problem !== undefined && <Note tone="alarm">{signIn.problem.detail}</Note>}
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className="demo-account"
              aria-disabled={signIn.pending || undefined}
              onClick={() => void signIn.run(account)}
            >
              <span className="demo-person">
                <strong>{account.name}</strong>
                <span className="soft">{t(`access:role.${account.role}`)}</span>
              </span>
              <span className="demo-organisation">{account.organisation}</span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
