import type { Language } from '@beffroi/i18n'
import { answered, Dialog, Form, SubmitButton, TextField, useAct, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, type Role } from '../api.ts'
import { LanguageField } from '../parts/language-field.tsx'
import { noRole, RoleChoices } from './role-choices.tsx'

type InvitePersonProps = { open: boolean; roles: readonly Role[]; onClose: () => void }

export const InvitePerson = ({ open, roles, onClose }: InvitePersonProps): ReactNode => {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('access:members.invite')}>
      <InviteForm roles={roles} onClose={onClose} />
    </Dialog>
  )
}

const InviteForm = ({ roles, onClose }: Omit<InvitePersonProps, 'open'>): ReactNode => {
  const { t, language: own } = useWords()
  const toast = useToast()
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState<Role[]>([])
  const [language, setLanguage] = useState<Language>(own)
  const invite = useAct(
    (body: { email: string; roles: Role[]; language: Language }, options) =>
      answered(api.POST('/api/v1/access/invitations', { body, ...options })),
    {
      refreshes: [['access', 'invitations']],
      onDone: (invitation) => {
        toast({ text: t('access:invitations.sent', { email: invitation.email }) })
        onClose()
      },
    },
  )
  return (
    <Form
      onSubmit={() => void invite.run({ email, roles: chosen, language })}
      check={() => noRole(chosen, roles, t('access:members.chooseRole'))}
      problem={invite.problem}
      pending={invite.pending}
      offline={invite.offline}
    >
      <TextField
        name="email"
        label={t('access:field.email')}
        hint={t('access:invitations.emailHint')}
        type="email"
        required
        autoComplete="off"
        maxLength={254}
        value={email}
        onChange={setEmail}
      />
      <RoleChoices roles={roles} chosen={chosen} onChange={setChosen} />
      <LanguageField hint={t('access:invitations.languageHint')} value={language} onChange={setLanguage} />
      <div>
        <SubmitButton>{t('access:invitations.send')}</SubmitButton>
      </div>
    </Form>
  )
}
