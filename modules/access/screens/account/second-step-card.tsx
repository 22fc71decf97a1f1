import { answered, Button, Card, Note, Tag, useAct, useSession, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { api } from '../api.ts'
import { ConfirmSecondStep } from './confirm-second-step.tsx'
import { RemoveSecondStep } from './remove-second-step.tsx'

type SecondStepCardProps = { onCodes: (codes: readonly string[]) => void }

export const SecondStepCard = ({ onCodes }: SecondStepCardProps): ReactNode => {
  const { t } = useWords()
  const isOn = useSession().secondStep === true
  const [removing, setRemoving] = useState(false)
  const begin = useAct((_: object, options) =>
    answered(api.POST('/api/v1/access/totp/begin', { ...options })),
  )
  const state = (
    <Tag tone={isOn ? 'calm' : 'neutral'}>{t(isOn ? 'access:secondStep.on' : 'access:secondStep.off')}</Tag>
  )
  return (
    <Card title={t('access:secondStep.title')} aside={state}>
      <p className="soft">{t('access:secondStep.words')}</p>
      {begin.problem !== undefined && <Note tone="alarm">{begin.problem.detail}</Note>}
      {!isOn && begin.done !== undefined && (
        <ConfirmSecondStep {...begin.done} onCodes={onCodes} onCancel={begin.reset} />
      )}
      {!isOn && begin.done === undefined && (
        <div>
          <Button look="primary" pending={begin.pending} onClick={() => void begin.run({})}>
            {t('access:secondStep.turnOn')}
          </Button>
        </div>
      )}
      {isOn && (
        <div>
          <Button onClick={() => setRemoving(true)}>{t('access:secondStep.turnOff')}</Button>
        </div>
      )}
      <RemoveSecondStep open={removing} onClose={() => setRemoving(false)} />
    </Card>
  )
}
