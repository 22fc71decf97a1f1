import { Tag, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Listed } from '../api.ts'

/** Where a notification stands, as a word and a shape. */
export const StateTag = ({ state }: { state: Listed['state'] }): ReactNode => {
  const { t } = useWords()
  const tone = state === 'submitted' ? 'bell' : state === 'closed' ? 'calm' : 'watch'
  return <Tag tone={tone}>{t(`incidents:state.${state}`)}</Tag>
}
