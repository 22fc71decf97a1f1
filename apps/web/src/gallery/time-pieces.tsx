import {
  Button,
  Card,
  Clock,
  Columns,
  Figure,
  Link,
  Progress,
  Row,
  Section,
  Steps,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { clocks, words } from './samples.ts'

const nothing = () => undefined

export const TimePieces = (): ReactNode => {
  const { t } = useWords()
  return (
    <>
      <Columns of="lead">
        <Card tone="ink" title={words.ink}>
          <p>{words.inkWords}</p>
          <Row>
            <Button look="bell" onClick={nothing}>
              {words.bell}
            </Button>
            <span className="soft">{words.orPhone}</span>
          </Row>
        </Card>
        <Card title={t('web:gallery.clocks')} flush>
          {clocks.map((clock) => (
            <Clock
              key={clock.due}
              source={clock.source}
              label={clock.label}
              startedAt={clock.started}
              dueAt={clock.due}
              closedAt={clock.closed}
              note={clock.note}
            />
          ))}
        </Card>
      </Columns>
      <Columns of="three">
        <Card title={words.card}>
          <Figure value={words.cardValue}>{words.cardWords}</Figure>
          <Link to="/gallery">{words.link}</Link>
        </Card>
        <Card title={words.watch}>
          <Figure value={words.watchValue}>{words.watchWords}</Figure>
          <Link to="/gallery">{words.link}</Link>
        </Card>
        <Card title={t('web:gallery.progress')}>
          <Progress label={words.progress} value={31} max={44} />
          <Progress label={words.unknown} />
        </Card>
      </Columns>
      <Section title={t('web:gallery.figures')}>
        <Steps
          label={words.steps}
          steps={[
            { label: words.step1, state: 'done' },
            { label: words.step2, state: 'current' },
            { label: words.step3, state: 'later' },
          ]}
        />
      </Section>
    </>
  )
}
