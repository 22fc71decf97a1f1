import { Button, Field, Note, Progress, sendFile, useAct, useToast, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { limitBytes } from '../../src/attachment/taken-files.ts'
import type { Notification } from '../api.ts'
import { sizeWords } from './file-size.ts'

// A hint for the chooser: with pictures among it, a phone offers its camera.
const accept =
  'image/*,text/plain,text/csv,application/pdf,application/zip,.log,.eml,.msg,.json,.7z,.gz,.evtx,.pcap'

/** Joins one file at a time; it leaves only when the second button says so. */
export const AttachFile = ({ notification }: { notification: Notification }): ReactNode => {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [part, setPart] = useState(0)
  const send = useAct(
    async (_intent: { name: string; size: number; changed: number }, options) => {
      if (file === undefined) return
      setPart(0)
      const to = `/api/v1/incidents/notifications/${notification.id}/attachments`
      await sendFile({ to, file, options, onProgress: setPart })
    },
    {
      refreshes: [['incidents']],
      onDone: () => {
        setFile(undefined)
        if (input.current) input.current.value = ''
        toast({ text: t('incidents:attachment.sent') })
      },
    },
  )
  const choose = (chosen: File | undefined) => {
    send.reset()
    setFile(chosen)
  }
  const limit = sizeWords(words, limitBytes)
  const complaint = file && complaintOf(file)
  const problem = send.problem?.message
  return (
    <div className="attach-file">
      <Field
        name="file"
        label={t('incidents:attachment.label')}
        hint={t('incidents:attachment.hint', { limit })}
        required
        error={complaint ? t(`incidents:attachment.${complaint}`, { name: file.name, limit }) : problem}
      >
        {({ id, name, ...described }) => (
          <input
            ref={input}
            className="input"
            type="file"
            id={id}
            name={name}
            aria-describedby={described['aria-describedby']}
            aria-invalid={described['aria-invalid']}
            accept={accept}
            disabled={send.pending}
            onChange={({ target }) => choose(target.files?.[0])}
          />
        )}
      </Field>
      {send.pending && file && (
        <Progress
          label={t('incidents:attachment.sending', { name: file.name })}
          value={part === 1 ? undefined : Math.round(part * 100)}
        />
      )}
      {send.offline && <Note tone="bell">{t('ui:form.offline')}</Note>}
      {file && !complaint && (
        <Button
          pending={send.pending}
          onClick={() => void send.run({ name: file.name, size: file.size, changed: file.lastModified })}
        >
          {t('incidents:attachment.send', { size: sizeWords(words, file.size) })}
        </Button>
      )}
    </div>
  )
}

function complaintOf({ size }: File): 'empty' | 'tooLarge' | undefined {
  if (size === 0) return 'empty'
  return size > limitBytes ? 'tooLarge' : undefined
}
