import { Columns, Page, Stack, useSession, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import './account.css'
import { AboutMe } from './about-me.tsx'
import { MySessions } from './my-sessions.tsx'
import { PasswordCard } from './password-card.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondStepCard } from './second-step-card.tsx'

/** What a person changes about himself and the locks of his account. */
export const Screen = (): ReactNode => {
  const { t } = useWords()
  const { organisation, roles } = useSession()
  const [codes, setCodes] = useState<readonly string[] | undefined>(undefined)
  if (codes !== undefined) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
  return (
    <Page
      title={t('access:account.title')}
      lede={t('access:account.lede', {
        organisation: organisation.name,
        roles: roles.map((role) => t(`access:role.${role}`)).join(', '),
      })}
    >
      <Columns of="two">
        <Stack>
          <AboutMe />
          <PasswordCard />
        </Stack>
        <Stack>
          <SecondStepCard onCodes={setCodes} />
          <MySessions />
        </Stack>
      </Columns>
    </Page>
  )
}
