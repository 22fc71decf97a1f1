import {
  Card,
  Columns,
  CopyText,
  KeyValue,
  Messages,
  PrintButton,
  PrintFrame,
  QrCode,
  Row,
  Section,
  Stack,
  Tabs,
  Timeline,
  TlpTag,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { messages, pairs, timeline, words } from './samples.ts'

export const RecordPieces = (): ReactNode => {
  const { t } = useWords()
  return (
    <>
      <Section title={t('web:gallery.words')}>
        <Columns of="two">
          <Card title={words.timeline}>
            <Timeline label={words.timeline} entries={timeline} />
          </Card>
          <Card title={words.messages}>
            <Messages label={words.messages} messages={messages} />
          </Card>
        </Columns>
      </Section>
      <Section title={t('web:gallery.record')}>
        <PrintFrame reference={words.reference} address={words.qr} tlp="AMBER">
          <Stack>
            <Tabs
              label={words.tabs}
              tabs={[
                { to: '/gallery', label: words.tab1 },
                { to: '/gallery/messages', label: words.tab2, count: 3 },
                { to: '/gallery/papers', label: words.tab3 },
              ]}
            />
            <Columns of="lead">
              <Card title={words.tab1} aside={<TlpTag label="AMBER" />}>
                <KeyValue pairs={pairs} />
              </Card>
              <Card>
                <QrCode text={words.qr} label={words.qr} />
                <CopyText text={words.reference} label={words.copy} />
                <Row>
                  <PrintButton />
                </Row>
              </Card>
            </Columns>
          </Stack>
        </PrintFrame>
      </Section>
    </>
  )
}
