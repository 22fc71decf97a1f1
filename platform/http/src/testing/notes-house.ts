import { type Actor, actRefusals, defineAct, defineFact, defineQuestion } from '@beffroi/acts'
import type { MigrationSet } from '@beffroi/database'
import { defineRefusals } from '@beffroi/errors'
import { z } from 'zod'
import { actDoor, type Door, questionDoor } from '../door.ts'
import { pageInput, pageOf } from '../page.ts'

// A house of one room, for the tests of the doors: notes that people of two organisations keep.

export const notesMigrations: MigrationSet = {
  name: 'notes',
  migrations: [
    {
      name: '0001-notes',
      sql: `
        create schema notes;
        create table notes.note (
          id uuid primary key, organisation uuid not null, title text not null, stars integer not null,
          version integer not null default 1
        );
        select platform.guard('notes.note');
        create policy own on notes.note
          using (organisation = platform.current_organisation())
          with check (organisation = platform.current_organisation());
      `,
    },
  ],
}

export const notesRefusals = defineRefusals('notes', {
  'note-missing': { kind: 'missing' },
  'title-taken': { kind: 'conflict' },
  'too-many-notes': { kind: 'limited' },
  'not-an-editor': { kind: 'forbidden' },
})

const Note = z
  .object({ id: z.uuid(), title: z.string(), stars: z.int(), version: z.int() })
  .meta({ id: 'Note' })
const title = z.string().trim().min(3).max(80)
const noteWritten = defineFact('notes.note-written', 1, z.object({ title: z.string() }))

const isEditor = (actor: Actor) => actor.roles.includes('editor') || notesRefusals['not-an-editor']()

const writeNote = defineAct({
  name: 'notes.write-note',
  input: z.strictObject({
    title,
    stars: z.int().min(0).max(5).default(0),
    tags: z
      .array(z.strictObject({ label: z.string().max(20), weight: z.number() }))
      .max(3)
      .optional(),
  }),
  output: Note,
  allow: isEditor,
  about: (_, note) => ({ type: 'note', id: note?.id ?? 'none' }),
  run: async ({ transaction, actor, newId, announce }, input) => {
    if (input.title === 'taken') return notesRefusals['title-taken']()
    if (input.title === 'too many') return notesRefusals['too-many-notes']({}, { retryAfterSeconds: 61.2 })
    if (input.title === 'a bug') throw new Error('secret-of-the-host.example')
    const note = { id: newId(), title: input.title, stars: input.stars, version: 1 }
    const organisation = actor.organisation ?? ''
    await transaction.query('insert into notes.note values ($1, $2, $3, $4)', [
      note.id,
      organisation,
      note.title,
      note.stars,
    ])
    announce(noteWritten, {
      subject: { type: 'note', id: note.id },
      organisation,
      payload: { title: note.title },
    })
    return note
  },
})

const renameNote = defineAct({
  name: 'notes.rename-note',
  input: z.strictObject({ noteId: z.uuid(), expectedVersion: z.int(), title: title.optional() }),
  output: Note,
  allow: isEditor,
  about: ({ noteId }) => ({ type: 'note', id: noteId }),
  run: async ({ transaction }, { noteId, expectedVersion, title: next }) => {
    const { rows } = await transaction.query('select * from notes.note where id = $1 for update', [noteId])
    const [note] = rows
    if (!note) return notesRefusals['note-missing']()
    if (note.version !== expectedVersion) return actRefusals['version-changed']()
    const renamed = {
      ...Note.parse(note),
      title: next ?? String(note.title),
      version: expectedVersion + 1,
    }
    await transaction.query('update notes.note set title = $2, version = $3 where id = $1', [
      noteId,
      renamed.title,
      renamed.version,
    ])
    return renamed
  },
})

const burnNotes = defineAct({
  name: 'notes.burn-notes',
  input: z.strictObject({}),
  output: z.object({}),
  allow: isEditor,
  about: () => ({ type: 'note', id: 'all' }),
  run: async () => ({}),
})

const enter = defineAct({
  name: 'notes.enter',
  input: z.strictObject({ name: z.string().max(20) }),
  output: z.object({ token: z.string(), expiresAt: z.string() }),
  secretOutcome: true,
  allow: () => true,
  about: ({ name }) => ({ type: 'person', id: name }),
  run: async (_, { name }) => ({ token: `token-${name}`, expiresAt: '2026-12-01T00:00:00.000Z' }),
})

const leave = defineAct({
  name: 'notes.leave',
  input: z.strictObject({}),
  output: z.void(),
  allow: () => true,
  about: () => ({ type: 'person', id: 'self' }),
  run: async () => undefined,
})

const listNotes = defineQuestion({
  name: 'notes.list-notes',
  input: z.strictObject({
    ...pageInput,
    q: z.string().max(50).optional(),
    starred: z.boolean().optional(),
    sort: z
      .array(z.enum(['title', '-title']))
      .max(2)
      .optional(),
  }),
  output: pageOf(Note),
  allow: () => true,
  run: async ({ transaction }, { page, pageSize, q, starred, sort }) => {
    const where = 'where title like $1 and (not $2 or stars > 0)'
    const values = [`%${q ?? ''}%`, starred ?? false]
    const order = sort?.includes('-title') ? 'title desc' : 'title'
    const { rows } = await transaction.query(
      `select id, title, stars, version from notes.note ${where} order by ${order} limit $3 offset $4`,
      [...values, pageSize, (page - 1) * pageSize],
    )
    const count = await transaction.query(`select count(*)::int as total from notes.note ${where}`, values)
    return { items: rows as z.output<typeof Note>[], total: Number(count.rows[0]?.total) }
  },
})

const showNote = defineQuestion({
  name: 'notes.show-note',
  input: z.strictObject({ noteId: z.uuid() }),
  output: Note,
  allow: () => true,
  run: async ({ transaction }, { noteId }) => {
    const { rows } = await transaction.query(
      'select id, title, stars, version from notes.note where id = $1',
      [noteId],
    )
    return rows[0] ? Note.parse(rows[0]) : notesRefusals['note-missing']()
  },
})

const findNotes = defineQuestion({
  name: 'notes.find-notes',
  input: z.strictObject({ secret: z.string().min(1).max(40) }),
  output: z.object({ found: z.boolean() }),
  allow: () => true,
  run: async (_, { secret }) => ({ found: secret === 'sesame' }),
})

const tag = 'Notes'
const authz = (action: string, scope: 'own' | 'public' | 'signed-in' = 'own') => ({
  resource: 'note',
  action,
  scope,
})

export const noteDoors: readonly Door[] = [
  questionDoor({
    method: 'GET',
    path: '/notes',
    operationId: 'listNotes',
    summary: 'Lists the notes',
    tag,
    authz: authz('list'),
    question: listNotes,
    item: '/notes/{id}',
    formats: {
      csv: {
        mediaType: 'text/csv',
        fileName: 'notes.csv',
        write: ({ items }, { translate }) =>
          [translate('notes:title'), ...items.map((note) => note.title)].join('\r\n'),
      },
    },
  }),
  questionDoor({
    method: 'GET',
    path: '/notes/{noteId}',
    operationId: 'showNote',
    summary: 'Shows a note',
    tag,
    authz: authz('show'),
    question: showNote,
  }),
  actDoor({
    method: 'POST',
    path: '/notes',
    operationId: 'writeNote',
    summary: 'Writes a note',
    tag,
    authz: { ...authz('write'), roles: ['editor'] },
    act: writeNote,
    created: ({ id }) => `/notes/${id}`,
  }),
  actDoor({
    method: 'PATCH',
    path: '/notes/{noteId}',
    operationId: 'renameNote',
    summary: 'Renames a note',
    tag,
    authz: authz('rename'),
    act: renameNote,
    ifMatch: true,
  }),
  actDoor({
    method: 'POST',
    path: '/notes/burn',
    operationId: 'burnNotes',
    summary: 'Burns the notes',
    tag,
    authz: authz('burn'),
    act: burnNotes,
  }),
  questionDoor({
    method: 'POST',
    path: '/notes/query',
    operationId: 'findNotes',
    summary: 'Finds by a secret that may not stand in an address',
    tag,
    authz: authz('find', 'public'),
    question: findNotes,
  }),
  actDoor({
    method: 'POST',
    path: '/enter',
    operationId: 'enter',
    summary: 'Begins a session',
    tag,
    authz: authz('enter', 'public'),
    act: enter,
    session: ({ token, expiresAt }) => ({ token, expiresAt }),
    answer: { schema: z.object({ state: z.literal('entered') }), of: () => ({ state: 'entered' }) },
  }),
  actDoor({
    method: 'POST',
    path: '/leave',
    operationId: 'leave',
    summary: 'Ends the session',
    tag,
    authz: authz('leave', 'signed-in'),
    act: leave,
    session: () => 'ended',
  }),
]
