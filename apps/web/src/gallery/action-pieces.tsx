import {
  Button,
  DemoMark,
  GlossaryTerm,
  Kbd,
  LinkButton,
  LiveMark,
  Note,
  Row,
  Section,
  Stack,
  Tag,
  TaskList,
  TlpTag,
  useWords,
  VerifiedMark,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { tasks, words } from './samples.ts'

const nothing = () => undefined

export const ActionPieces = (): ReactNode => {
  const { t } = useWords()
  return (
    <>
      <Section title={t('web:gallery.tasks')}>
        <TaskList
          numbered
          tasks={tasks.map((task) => ({
            id: task.id,
            title: task.title,
            why: task.why,
            ...(task.state === undefined ? {} : { state: { label: task.state, tone: task.tone } }),
            action: <LinkButton to="/gallery">{task.action}</LinkButton>,
          }))}
        />
      </Section>
      <Section title={t('web:gallery.buttons')}>
        <Row>
          <Button look="primary" onClick={nothing}>
            {words.primary}
          </Button>
          <Button onClick={nothing}>{words.quiet}</Button>
          <Button look="bell" onClick={nothing}>
            {words.bell}
          </Button>
          <Button look="danger" onClick={nothing}>
            {words.danger}
          </Button>
          <Button onClick={nothing} disabled>
            {words.disabled}
          </Button>
          <Button look="primary" onClick={nothing} pending>
            {words.pending}
          </Button>
          <Button look="plain" onClick={nothing}>
            {words.plain}
          </Button>
        </Row>
      </Section>
      <Section title={t('web:gallery.tags')}>
        <Row gap="small">
          <Tag>{words.tag}</Tag>
          <Tag tone="watch">{words.running}</Tag>
          <Tag tone="bell">{words.short}</Tag>
          <Tag tone="alarm">{words.late}</Tag>
          <Tag tone="calm">{words.done}</Tag>
          <TlpTag label="RED" />
          <TlpTag label="AMBER+STRICT" />
          <TlpTag label="AMBER" />
          <TlpTag label="GREEN" />
          <TlpTag label="CLEAR" />
        </Row>
        <Row>
          <VerifiedMark verified source={words.source} />
          <VerifiedMark verified={false} source={words.source} />
          <DemoMark />
          <LiveMark state="live" />
          <LiveMark state="reconnecting" />
          <LiveMark state="offline" />
          <Kbd>{'J'}</Kbd>
        </Row>
        <p>
          {words.before}
          <GlossaryTerm term={words.glossary} meaning={words.meaning} />.
        </p>
        <Stack gap="small">
          <Note>{words.note}</Note>
          <Note tone="bell">{words.noteBell}</Note>
          <Note tone="alarm">{words.noteAlarm}</Note>
          <Note tone="calm">{words.noteCalm}</Note>
        </Stack>
      </Section>
    </>
  )
}
