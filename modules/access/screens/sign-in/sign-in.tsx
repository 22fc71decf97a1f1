import { answered, Card, Page, useQuestion, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { CodeStep } from './code-step.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { PasswordStep } from './password-step.tsx'
import './sign-in.css'
import { useSignedIn } from './use-signed-in.ts'

/** The password, then the code of who has one; in a demonstration, its people to choose from. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const [challenge, setChallenge] = useState<string | undefined>(undefined)
  const onSignedIn = useSignedIn()
  const demo = useQuestion(['access', 'demoAccounts'], (signal) =>
    answered(api.GET('/api/v1/access/demoAccounts', { signal })),
  )
  const accounts = demo.data?.items ?? []
  const form = (
    <Card>
      {challenge === undefined ? (
        <PasswordStep onSignedIn={onSignedIn} onCodeRequired={setChallenge} />
      ) : (
        <CodeStep challenge={challenge} onSignedIn={onSignedIn} onAgain={() => setChallenge(undefined)} />
      )}
    </Card>
  )
  // One tree whether the accounts are there or not yet: what was typed meanwhile must not go.
  return (
    <div className={accounts.length === 0 ? 'sign-in-alone' : 'sign-in-beside'}>
      <Page
        width={accounts.length === 0 ? 'reading' : 'normal'}
        title={t('access:signIn.heading')}
        lede={t('access:signIn.lede')}
      >
        <div className={accounts.length === 0 ? 'sign-in-form' : 'sign-in-demo'}>
          {form}
          {accounts.length > 0 && <DemoAccounts accounts={accounts} onSignedIn={onSignedIn} />}
        </div>
      </Page>
    </div>
  )
}
