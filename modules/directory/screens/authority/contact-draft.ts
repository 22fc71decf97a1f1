import type { Contact } from '../api.ts'

export interface ContactDraft {
  readonly function: Contact['function'] | ''
  readonly label: string
  readonly phone: string
  readonly email: string
  readonly hours: string
  readonly deputy: boolean
  readonly visibility: Contact['visibility']
}

export const contactFunctions: readonly Contact['function'][] = [
  'duty',
  'crisis',
  'security',
  'it',
  'secretary',
  'switchboard',
  'dpo',
  'press',
]

export const emptyContact: ContactDraft = {
  function: '',
  label: '',
  phone: '',
  email: '',
  hours: '',
  deputy: false,
  visibility: 'public',
}

export function draftOf(contact: Contact): ContactDraft {
  const { label = '', phone = '', email = '', hours = '', deputy, visibility } = contact
  return { function: contact.function, label, phone, email, hours, deputy, visibility }
}

const texts = ['label', 'phone', 'email', 'hours'] as const

/** A new contact: what is left empty is left out. */
export function additionOf(draft: ContactDraft & { readonly function: Contact['function'] }) {
  const filled = texts.flatMap((name) =>
    draft[name].trim() === '' ? [] : [[name, draft[name].trim()] as const],
  )
  const { deputy, visibility } = draft
  return { function: draft.function, deputy, visibility, ...Object.fromEntries(filled) }
}

/** A correction: what is emptied becomes null (RFC 7396). */
export function correctionOf(draft: ContactDraft & { readonly function: Contact['function'] }) {
  const all = texts.map((name) => [name, draft[name].trim() === '' ? null : draft[name].trim()] as const)
  const { deputy, visibility } = draft
  return { function: draft.function, deputy, visibility, ...Object.fromEntries(all) }
}
