import {
  answered,
  Button,
  Checkbox,
  Choice,
  Dialog,
  DraftNote,
  Form,
  Note,
  PhoneField,
  Row,
  Select,
  SubmitButton,
  TextField,
  useAct,
  useDraft,
  useRefresh,
  useToast,
  useWords,
} from '@beffroi/ui'
import { type ReactNode, useEffect } from 'react'
import { api, type Contact } from '../api.ts'
import {
  additionOf,
  type ContactDraft,
  contactFunctions,
  correctionOf,
  draftOf,
  emptyContact,
} from './contact-draft.ts'

type Props = {
  authorityId: string
  /** Absent: a new one. */
  contact: Contact | undefined
  onClose: () => void
}

/** Adds or corrects a contact; what is typed stays on the device until the server has it. */
export const ContactForm = ({ authorityId, contact, onClose }: Props): ReactNode => {
  const { t } = useWords()
  const title = t(contact === undefined ? 'directory:form.addTitle' : 'directory:form.editTitle')
  return (
    <Dialog open onClose={onClose} title={title}>
      <ContactFields authorityId={authorityId} contact={contact} onClose={onClose} />
    </Dialog>
  )
}

const ContactFields = ({ authorityId, contact, onClose }: Props): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const name = `directory.contact.${authorityId}.${contact?.id ?? 'new'}`
  const draft = useDraft<ContactDraft>(name, contact ? draftOf(contact) : emptyContact)
  const { value, change } = draft
  const save = useAct(
    (typed: ContactDraft & { function: Contact['function'] }, options) =>
      contact === undefined
        ? answered(
            api.POST('/api/v1/directory/authorities/{authorityId}/contacts', {
              params: { path: { authorityId } },
              body: additionOf(typed),
              ...options,
            }),
          )
        : answered(
            api.PATCH('/api/v1/directory/authorities/{authorityId}/contacts/{contactId}', {
              params: {
                path: { authorityId, contactId: contact.id },
                header: { 'If-Match': `"${contact.version}"` },
              },
              body: correctionOf(typed),
              ...options,
              headers: { ...options.headers, 'If-Match': `"${contact.version}"` },
            }),
          ),
    {
      name,
      refreshes: [['directory'], ['audit']],
      onDone: () => {
        draft.forget()
        toast({ text: t('directory:contacts.saved') })
        onClose()
      },
    },
  )
  const refresh = useRefresh()
  const isOverwritten = save.problem?.code === 'directory.contact-changed-meanwhile'
  useEffect(() => {
    // The next attempt is made against what stands by then, which is shown above the fields.
    if (isOverwritten) refresh('directory')
  }, [isOverwritten, refresh])
  const submit = () => {
    if (value.function !== '') void save.run({ ...value, function: value.function })
  }
  const check = () =>
    value.phone.trim() === '' && value.email.trim() === ''
      ? [{ name: 'phone', text: t('directory:form.channel') }]
      : []
  return (
    <Form
      onSubmit={submit}
      problem={save.problem}
      pending={save.pending}
      offline={save.offline}
      check={check}
    >
      {isOverwritten && contact && (
        <Note tone="bell">
          {t('directory:form.nowStands')} <strong>{sayContact(contact)}</strong>
        </Note>
      )}
      <Select
        name="function"
        label={t('directory:form.function')}
        required
        width="full"
        options={contactFunctions.map((of) => ({ value: of, label: t(`directory:function.${of}`) }))}
        value={value.function}
        onChange={(next) => change({ function: next })}
      />
      <TextField
        name="label"
        label={t('directory:form.label')}
        maxLength={120}
        value={value.label}
        onChange={(label) => change({ label })}
      />
      <PhoneField
        name="phone"
        label={t('directory:form.phone')}
        hint={t('directory:form.phoneHint')}
        value={value.phone}
        onChange={(phone) => change({ phone })}
      />
      <TextField
        name="email"
        type="email"
        label={t('directory:form.email')}
        maxLength={254}
        value={value.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        name="hours"
        label={t('directory:form.hours')}
        maxLength={120}
        value={value.hours}
        onChange={(hours) => change({ hours })}
      />
      <Checkbox
        name="deputy"
        label={t('directory:form.deputy')}
        hint={t('directory:form.deputyHint')}
        checked={value.deputy}
        onChange={(deputy) => change({ deputy })}
      />
      <Choice
        name="visibility"
        label={t('directory:form.visibility')}
        required
        options={(['public', 'members'] as const).map((of) => ({
          value: of,
          label: t(`directory:form.${of}`),
        }))}
        value={value.visibility}
        onChange={(visibility) => change({ visibility })}
      />
      <Row>
        <SubmitButton>{t('directory:form.save')}</SubmitButton>
        <Button onClick={onClose}>{t('directory:form.cancel')}</Button>
      </Row>
      <DraftNote draft={draft} />
    </Form>
  )
}

function sayContact({ label, phone, email, hours }: Contact): string {
  return [label, phone, email, hours].filter((part) => part !== undefined).join(' · ')
}
