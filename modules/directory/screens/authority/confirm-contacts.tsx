import { answered, Button, Note, useAct, useNow, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { type Authority, api } from '../api.ts'
import { ago } from '../parts/ago.ts'
import { oldestConfirmation } from '../parts/oldest-confirmation.ts'

/** Twice a year: are they still right? What is confirmed is what stands on this page, version by version. */
export const ConfirmContacts = ({ authority }: { authority: Authority }): ReactNode => {
  const { t, language } = useWords()
  const now = new Date(useNow(60_000))
  const toast = useToast()
  const { id, contacts, confirmation } = authority
  const confirm = useAct(
    (seen: { id: string; version: number }[], options) =>
      answered(
        api.POST('/api/v1/directory/authorities/{authorityId}/contacts/confirm', {
          params: { path: { authorityId: id } },
          body: { seen },
          ...options,
        }),
      ),
    {
      refreshes: [['directory'], ['audit']],
      onDone: () => toast({ text: t('directory:confirm.done') }),
    },
  )
  if (contacts.length === 0) return null
  const oldest = oldestConfirmation(contacts)
  const isDue = confirmation === 'due'
  const since = oldest === undefined ? undefined : ago(oldest, now, language)
  return (
    <Note tone={isDue ? 'bell' : 'calm'}>
      <div className="confirm">
        <div>
          {isDue && <p className="confirm-title">{t('directory:confirm.due')}</p>}
          <p>
            {isDue
              ? since === undefined
                ? t('directory:confirm.never')
                : t('directory:confirm.dueSince', { ago: since })
              : t('directory:confirm.fresh', { ago: since ?? '' })}
          </p>
          {confirm.problem && <p className="field-error">{confirm.problem.detail}</p>}
          {confirm.offline && <p>{t('ui:form.offline')}</p>}
        </div>
        <Button
          look={isDue ? 'primary' : 'quiet'}
          small={!isDue}
          pending={confirm.pending}
          onClick={() =>
            void confirm.run(contacts.map((contact) => ({ id: contact.id, version: contact.version })))
          }
        >
          {t(isDue ? 'directory:confirm.yes' : 'directory:confirm.again')}
        </Button>
      </div>
    </Note>
  )
}
