import {
  answered,
  Button,
  CopyText,
  Form,
  QrCode,
  Row,
  SubmitButton,
  TextField,
  useAct,
  useWords,
} from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api, sessionKey } from '../api.ts'

type ConfirmSecondStepProps = {
  secret: string
  uri: string
  onCodes: (codes: readonly string[]) => void
  onCancel: () => void
}

// As people read it out and type it; applications overlook the spaces.
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Scan, type one code: only then is the second step on. */
export const ConfirmSecondStep = ({ secret, uri, onCodes, onCancel }: ConfirmSecondStepProps): ReactNode => {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const confirm = useAct(
    (body: { code: string }, options) =>
      answered(api.POST('/api/v1/access/totp/confirm', { body, ...options })),
    { refreshes: [sessionKey], onDone: ({ recoveryCodes }) => onCodes(recoveryCodes) },
  )
  return (
    <>
      <ol className="second-step">
        <li>{t('access:secondStep.install')}</li>
        <li>
          {t('access:secondStep.scan')}
          <span className="second-step-qr">
            <QrCode text={uri} label={t('access:secondStep.qr')} size={168} />
          </span>
          <span className="second-step-hand soft">{t('access:secondStep.byHand')}</span>
          <CopyText text={inFours(secret)} label={t('access:secondStep.secret')} />
        </li>
        <li>{t('access:secondStep.type')}</li>
      </ol>
      <Form
        onSubmit={() => void confirm.run({ code })}
        problem={confirm.problem}
        pending={confirm.pending}
        offline={confirm.offline}
      >
        <TextField
          name="code"
          label={t('access:secondStep.code')}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          minLength={6}
          maxLength={10}
          value={code}
          onChange={setCode}
        />
        <Row>
          <SubmitButton>{t('access:secondStep.turnOn')}</SubmitButton>
          <Button look="plain" onClick={onCancel}>
            {t('access:dialog.cancel')}
          </Button>
        </Row>
      </Form>
    </>
  )
}
