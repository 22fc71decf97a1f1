import {
  Answered,
  Columns,
  DemoMark,
  Link,
  LinkButton,
  Note,
  Page,
  Stack,
  Tag,
  useLive,
  usePathParameter,
  useRefresh,
  useWords,
  VerifiedMark,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/naming/in-language.ts'
import { type Authority, useAuthority } from '../api.ts'
import '../directory.css'
import { isTheSame } from '../parts/names.ts'
import { Contacts } from './contacts.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { Relations } from './relations.tsx'

/** One authority: whom to reach there first, then what is known of it and how surely. */
export const Screen = (): ReactNode => {
  const authorityId = usePathParameter('authorityId')
  const question = useAuthority(authorityId)
  const refresh = useRefresh()
  useLive('directory.', () => refresh('directory'))
  return (
    <Answered question={question} whole>
      {(authority) => <Shown key={authority.id} authority={authority} />}
    </Answered>
  )
}

const Shown = ({ authority }: { authority: Authority }): ReactNode => {
  const { t, language, day } = useWords()
  const { id, name, shortName, role, kind, fictitious, joined, validTo, verified } = authority
  return (
    <Page
      before={
        <>
          <Link to="/directory">{t('directory:show.back')}</Link>
          <Tag>{t(`directory:kind.${kind}`)}</Tag>
          {joined && <Tag tone="calm">{t('directory:joined.yes')}</Tag>}
          {verified === 'unverified' && !fictitious && <VerifiedMark verified={false} />}
        </>
      }
      title={
        <>
          {inLanguage(name, language)}
          {shortName !== undefined && !isTheSame(shortName, name) && (
            <span className="authority-short"> {shortName}</span>
          )}
          {fictitious && (
            <>
              {' '}
              <DemoMark />
            </>
          )}
        </>
      }
      lede={role && inLanguage(role, language)}
      actions={<LinkButton to={`/directory/${id}/sheet`}>{t('directory:show.sheet')}</LinkButton>}
    >
      {validTo !== undefined && <Note>{t('directory:show.former', { day: day(validTo) })}</Note>}
      <Columns of="lead">
        <Stack>
          <Contacts authority={authority} />
          <History authorityId={id} />
        </Stack>
        <Stack>
          <Facts authority={authority} />
          <Relations authority={authority} />
        </Stack>
      </Columns>
    </Page>
  )
}
