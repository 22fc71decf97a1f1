import { expect, test } from 'vitest'
import type { SpeakingPackage } from './judge-words.ts'
import { judgeWords } from './judge-words.ts'
import { readSourceWords } from './source-words.ts'

type Sentences = Record<string, unknown>

const aPackage = (
  sentences: Partial<Record<'fr' | 'nl' | 'de' | 'en', Sentences>>,
  sources: Record<string, string>,
) => {
  const folder = 'modules/incidents'
  const files = Object.fromEntries(
    Object.entries(sentences).map(([language, value]) => [
      language,
      { path: `${folder}/messages/${language}.json`, text: JSON.stringify(value, null, 2) },
    ]),
  )
  const read = Object.entries(sources).map(([name, text]) => readSourceWords(`${folder}/${name}`, text))
  return {
    folder,
    sources: read,
    messages: { namespace: 'incidents', folder, files },
  } satisfies SpeakingPackage
}

const inAll = (sentences: Sentences) => ({ fr: sentences, nl: sentences, de: sentences, en: sentences })

const problemsOf = (one: SpeakingPackage) =>
  judgeWords([one]).map(({ path, line, problem }) => `${path}:${line} ${problem}`)

const title = { show: { title: 'Titre' } }
const useTitle = { 'screens/a.tsx': "export const A = () => <h1>{t('incidents:show.title')}</h1>" }

test('a package whose sentences are all there and all said has no finding', () => {
  expect(problemsOf(aPackage(inAll(title), useTitle))).toEqual([])
})

test('a sentence that one language lacks is found, with the words to translate', () => {
  const one = aPackage({ ...inAll(title), de: { show: {} } }, useTitle)
  const [finding] = judgeWords([one])
  expect(finding).toMatchObject({
    path: 'modules/incidents/messages/de.json',
    problem: '"show.title" is missing',
  })
  expect(finding?.mend).toContain('Titre')
})

test('a language without a file is found', () => {
  const { fr, nl, de } = inAll(title)
  expect(problemsOf(aPackage({ fr, nl, de }, useTitle))).toEqual([
    'modules/incidents/messages/en.json:1 is missing',
  ])
})

test('an empty sentence is found at its line', () => {
  const one = aPackage({ ...inAll(title), nl: { show: { title: ' ' } } }, useTitle)
  expect(problemsOf(one)).toEqual(['modules/incidents/messages/nl.json:3 "show.title" says nothing'])
})

test('a placeholder lost in translation is found', () => {
  const one = aPackage(
    { ...inAll({ show: { title: 'Reçu : {{number}}' } }), en: { show: { title: 'Received: {{nummer}}' } } },
    useTitle,
  )
  expect(problemsOf(one)).toEqual([
    'modules/incidents/messages/en.json:3 "show.title" has {{nummer}}, fr has {{number}}',
  ])
})

test('broken JSON is a finding, not a crash', () => {
  const one = aPackage(inAll(title), useTitle)
  const files = { ...one.messages.files, de: { path: 'modules/incidents/messages/de.json', text: '{' } }
  expect(problemsOf({ ...one, messages: { ...one.messages, files } })[0]).toContain('de.json:1 is not JSON')
})

test('a key that no catalogue has is found at its line', () => {
  const one = aPackage(inAll(title), {
    ...useTitle,
    'screens/b.tsx': "\nexport const B = () => <p>{t('incidents:show.nothing')}</p>",
  })
  expect(problemsOf(one)).toEqual([
    'modules/incidents/screens/b.tsx:2 no sentence is called "incidents:show.nothing"',
  ])
})

test('a sentence that nobody says is found', () => {
  const one = aPackage(inAll({ ...title, old: { words: 'Vieux' } }), useTitle)
  expect(problemsOf(one)).toEqual(['modules/incidents/messages/fr.json:6 nobody says "incidents:old.words"'])
})

test('a beginning completed at run time says all that begins so', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source code under test.
  const source = 'export const A = () => <p>{t(`incidents:state.${state}`)}</p>'
  expect(
    problemsOf(aPackage(inAll({ state: { open: 'Ouvert', closed: 'Clos' } }), { 'screens/a.tsx': source })),
  ).toEqual([])
})

test('one key says both the singular and the plural', () => {
  const sentences = { count_one: '{{count}} ligne', count_other: '{{count}} lignes' }
  const source = "export const A = () => <p>{t('incidents:count', { count: 2 })}</p>"
  expect(problemsOf(aPackage(inAll(sentences), { 'screens/a.tsx': source }))).toEqual([])
})

test('the sentence of a refusal is said by its definition', () => {
  const source =
    "export const refusals = defineRefusals('incidents', { 'already-closed': { kind: 'conflict' } })"
  const sentences = { errors: { 'already-closed': 'Clos.', 'never-defined': 'Rien.' } }
  expect(problemsOf(aPackage(inAll(sentences), { 'src/errors.ts': source }))).toEqual([
    'modules/incidents/messages/fr.json:4 nobody says "incidents:errors.never-defined"',
  ])
})

test('each act is told in words in the log', () => {
  const source =
    "export const closeIt = defineAct({ name: 'incidents.close', run })\nexport const openIt = definePreparedAct({ name: 'incidents.open', run })"
  const sentences = { acts: { close: 'Clôture' } }
  expect(problemsOf(aPackage(inAll(sentences), { 'src/acts.ts': source }))).toEqual([
    'modules/incidents/src/acts.ts:2 no sentence is called "incidents:acts.open"',
  ])
})

test.each([
  ['a text between tags', '<p>Tout est calme</p>', 'Tout est calme'],
  ['a label for the screen reader', '<button aria-label="Fermer" />', 'Fermer'],
  ['a placeholder in braces', "<input placeholder={'Chercher'} />", 'Chercher'],
  ['a choice between two texts', "<p>{isOpen ? 'Ouvert' : n}</p>", 'Ouvert'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source code under test.
  ['a text made of pieces', '<p>{`Il reste ${n} lignes`}</p>', 'Il reste lignes'],
  ['a label of a column', "<T columns={[{ id: 'a', label: 'Reste' }]} />", 'Reste'],
])('%s is human text in code', (_, markup, text) => {
  const source = `export const A = () => ${markup}`
  expect(readSourceWords('modules/x/screens/a.tsx', source).texts).toEqual([{ text, line: 1 }])
})

test.each([
  '<p>{t("incidents:show.title")}</p>',
  '<p> · </p>',
  '<p>{count} / {total}</p>',
  '<p className="soft">{name}</p>',
  '<Tag tone={isLate ? "alarm" : "calm"} />',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source code under test.
  '<TlpTag>{`TLP:${label}`}</TlpTag>',
  '<Field label={t("a:b.c")} />',
])('%s is no human text', (markup) => {
  expect(readSourceWords('modules/x/screens/a.tsx', `export const A = () => ${markup}`).texts).toEqual([])
})

test('a test may hold any text', () => {
  expect(readSourceWords('modules/x/screens/a.test.tsx', 'const a = <p>Bonjour</p>').texts).toEqual([])
})
