import type { Language } from '@beffroi/i18n'
import { wordsIn } from '../words.ts'

/** The reports an entity owes, by the ids of the legal clocks that wait for them (Directive (EU) 2022/2555, art. 23(4)). */
export const stages = ['nis2.early', 'nis2.notif', 'nis2.final'] as const
export type Stage = (typeof stages)[number]

export function stageName(stage: string, language: Language): string {
  return wordsIn(language)(`incidents:stage.${stage.replace('.', '')}`)
}
