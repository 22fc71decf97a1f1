import { expect, test } from 'vitest'
import { readProblem } from '../api/problem.ts'
import { renderStill } from '../testing.tsx'
import { Choice } from './choices.tsx'
import { DateTimeField } from './date-time-field.tsx'
import { DraftNote } from './draft-note.tsx'
import { Form } from './form.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const nothing = () => undefined
const problem = readProblem(400, { issues: [{ name: '/what', detail: 'Dites ce qui se passe.' }] })

test('what the server refuses is said in the summary and at the field', () => {
  const html = renderStill(
    <Form onSubmit={nothing} problem={problem}>
      <TextField name="what" label="Quoi ?" required value="" onChange={nothing} />
    </Form>,
  )
  expect(html.match(/Dites ce qui se passe\./g)).toHaveLength(2)
  expect(html).toContain('href="#field-what"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="field-what-error"')
})

test('a field that may stay empty says so, one that must be filled says nothing', () => {
  expect(renderStill(<TextField name="a" label="A" value="" onChange={nothing} />)).toContain('(facultatif)')
  expect(renderStill(<TextField name="a" label="A" required value="" onChange={nothing} />)).not.toContain(
    'facultatif',
  )
})

test('while it is sent the button hears no second click', () => {
  const html = renderStill(
    <Form onSubmit={nothing} pending>
      <SubmitButton>Envoyer</SubmitButton>
    </Form>,
  )
  expect(html).toContain('aria-disabled="true"')
  expect(html).toContain('Envoi en cours')
})

test('without network the form says that nothing is lost, and not that it is sent', () => {
  const html = renderStill(
    <Form onSubmit={nothing} offline>
      <SubmitButton>Envoyer</SubmitButton>
    </Form>,
  )
  expect(html).toContain('Rien n&#x27;est perdu')
})

test('a draft says that this device has it, never that it is saved', () => {
  const draft = {
    keptAt: Date.parse('2026-11-21T21:10:00Z'),
    restored: false,
    unkept: false,
    forget: nothing,
  }
  const html = renderStill(<DraftNote draft={draft} />)
  expect(html).toContain('Gardé sur cet appareil à 22:10, pas encore envoyé.')
  expect(renderStill(<DraftNote draft={{ ...draft, unkept: true }} />)).toContain('ne peut pas garder')
})

test('the hour that strikes twice asks which one is meant', () => {
  const html = renderStill(
    <DateTimeField name="a" label="A" value="2026-10-25T02:30:00+02:00" onChange={nothing} />,
  )
  expect(html).toContain('La première, encore à l&#x27;heure d&#x27;été')
})

test('an instant given in another zone is shown in Brussels', () => {
  const html = renderStill(
    <DateTimeField name="a" label="A" value="2026-11-21T21:10:00Z" onChange={nothing} />,
  )
  expect(html).toContain('value="2026-11-21T22:10"')
  expect(html).toContain('21/11/2026 22:10 (heure de Bruxelles)')
})

test('a text that is too long is not cut, it is said', () => {
  const html = renderStill(<TextArea name="a" label="A" maxLength={3} value="12345" onChange={nothing} />)
  expect(html).toContain('2 caractères de trop')
  expect(html).toContain('12345')
})

test('the error of a choice leads to its first answer', () => {
  const html = renderStill(
    <Choice
      name="works"
      label="Oui ?"
      value=""
      onChange={nothing}
      options={[{ value: 'yes', label: 'Oui' }]}
    />,
  )
  expect(html).toContain('id="field-works"')
})
