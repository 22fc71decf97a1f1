import {
  Broken,
  Button,
  Card,
  Columns,
  Dialog,
  EmptyState,
  Loading,
  Missing,
  Offline,
  Refused,
  Row,
  Section,
  useToast,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { words } from './samples.ts'

const nothing = () => undefined

export const StatePieces = (): ReactNode => {
  const { t } = useWords()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Section title={t('web:gallery.states')}>
        <Columns of="three">
          <Card>
            <EmptyState title={words.empty}>{words.emptyWords}</EmptyState>
          </Card>
          <Card>
            <Loading />
          </Card>
          <Card>
            <Offline onRetry={nothing} />
          </Card>
          <Card>
            <Refused>{words.refused}</Refused>
          </Card>
          <Card>
            <Broken onRetry={nothing} />
          </Card>
          <Card>
            <Missing />
          </Card>
        </Columns>
      </Section>
      <Section title={t('web:gallery.overlays')}>
        <Row>
          <Button onClick={() => setOpen(true)}>{t('web:gallery.openDialog')}</Button>
          <Button onClick={() => toast({ text: words.toast, undo: nothing })}>
            {t('web:gallery.showToast')}
          </Button>
        </Row>
        <Dialog
          open={open}
          onClose={close}
          title={words.dialog}
          actions={
            <>
              <Button look="danger" onClick={close}>
                {words.confirm}
              </Button>
              <Button onClick={close}>{words.cancel}</Button>
            </>
          }
        >
          <p>{words.dialogWords}</p>
        </Dialog>
      </Section>
    </>
  )
}
