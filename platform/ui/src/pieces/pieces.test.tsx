import { expect, test } from 'vitest'
import { renderStill } from '../testing.tsx'
import { Clock } from './clock.tsx'
import { DemoMark, ExerciseBand, VerifiedMark } from './marks.tsx'
import { Tag, TlpTag } from './tag.tsx'
import { Messages } from './timeline.tsx'

const now = Date.parse('2026-11-21T21:10:00Z')
const clock = { label: 'Notification', startedAt: '2026-11-20T22:58:00Z', dueAt: '2026-11-21T22:58:00Z' }

test('a clock says what is left and until when, together', () => {
  const html = renderStill(<Clock {...clock} />, { now })
  expect(html).toContain('1 h 48')
  expect(html).toContain('au plus tard le 21/11/2026 23:58')
})

test('a late clock says by how much, with a triangle and not only red', () => {
  const html = renderStill(<Clock {...clock} dueAt="2026-11-21T19:10:00Z" />, { now })
  expect(html).toContain('en retard de 2 h')
  expect(html).toContain('shape-alarm')
})

test('a clock speaks the language of its reader', () => {
  expect(renderStill(<Clock {...clock} />, { now, language: 'en' })).toContain(
    'by 21/11/2026 23:58 at the latest',
  )
})

test('a bar is drawn without inline style, which the policy of the page blocks', () => {
  expect(renderStill(<Clock {...clock} />, { now })).not.toContain('style=')
})

test('a tone that says something has its shape', () => {
  expect(renderStill(<Tag tone="bell">22 min</Tag>)).toContain('<svg')
  expect(renderStill(<Tag>Nouveau</Tag>)).not.toContain('<svg')
})

test('TLP labels keep their words in every language', () => {
  expect(renderStill(<TlpTag label="AMBER+STRICT" />)).toContain('TLP:AMBER+STRICT')
})

test('an exercise and a made-up body say so in words', () => {
  expect(renderStill(<ExerciseBand />)).toContain('EXERCICE')
  expect(renderStill(<DemoMark />)).toContain('(fictive)')
})

test('an unverified rule is shown as not confirmed', () => {
  expect(renderStill(<VerifiedMark verified={false} />)).toContain('Non confirmé')
})

test('a message on its way is not said to be sent', () => {
  const message = { id: 'm', from: 'Marie', at: '2026-11-21T21:00:00Z', text: '<b>ok</b>', mine: true }
  const html = renderStill(<Messages label="x" messages={[{ ...message, state: 'unsent' }]} />)
  expect(html).toContain('Pas encore envoyé')
  expect(html).toContain('&lt;b&gt;ok&lt;/b&gt;')
})
