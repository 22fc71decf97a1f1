import { defineAct, defineQuestion } from '@beffroi/acts'
import { z } from 'zod'
import { type Door, downloadDoor, uploadDoor } from '../door.ts'
import { type SentFile, sentFile } from '../files/sent-file.ts'
import { notesRefusals } from './notes-house.ts'

// One note, of Ann's organisation, on which pictures are pinned.
export const note = '0b2f6c1e-5a3d-4c8e-9f10-0000000000ee'
export const pinned: SentFile[] = []
const isAnn = (label: string, noteId: string) => label === 'ann' && noteId === note

const admit = defineQuestion({
  name: 'notes.admit-picture',
  input: z.strictObject({ noteId: z.uuid() }),
  output: z.object({}),
  allow: () => true,
  run: async ({ actor }, { noteId }) => (isAnn(actor.label, noteId) ? {} : notesRefusals['note-missing']()),
})

const pin = defineAct({
  name: 'notes.pin-picture',
  input: z.strictObject({ noteId: z.uuid(), file: sentFile }),
  output: z.object({ id: z.uuid(), name: z.string(), size: z.int() }),
  allow: () => true,
  about: ({ noteId }) => ({ type: 'note', id: noteId }),
  run: async ({ newId }, { file }) => {
    if (file.name === 'taken.png') return notesRefusals['title-taken']()
    pinned.push(file)
    return { id: newId(), name: file.name, size: file.size }
  },
})

const show = defineQuestion({
  name: 'notes.show-picture',
  input: z.strictObject({ noteId: z.uuid() }),
  output: z.object({ hash: z.string(), name: z.string() }),
  allow: () => true,
  run: async ({ actor }, { noteId }) => {
    const last = pinned.at(-1)
    return last && isAnn(actor.label, noteId) ? last : notesRefusals['note-missing']()
  },
})

export const limitBytes = 100_000
export const path = '/notes/{noteId}/picture'
const authz = { resource: 'note', action: 'pin', scope: 'own' } as const
export const doors: readonly Door[] = [
  uploadDoor({
    path,
    operationId: 'pinPicture',
    summary: 'Pins a picture on a note',
    tag: 'Notes',
    authz,
    act: pin,
    upload: { limitBytes, mediaTypes: ['image/png', 'application/octet-stream'], admission: admit },
  }),
  downloadDoor({
    path,
    operationId: 'keepPicture',
    summary: 'Gives the picture of a note',
    tag: 'Notes',
    authz,
    question: show,
    download: ({ hash, name }) => ({ hash, name }),
  }),
]
