import type { Words } from '@beffroi/ui'
import type { Entry } from './api.ts'

type Say = Words['t']

/** `access.sign-in` has its words under `access:acts.sign-in`: each module says its own acts. */
export const actWords = (t: Say, act: string): string => {
  const key = act.replace('.', ':acts.')
  const said = t(key)
  // The translator gives back the key of a sentence that it does not have.
  return key.endsWith(said) ? t('audit:entry.unnamed', { act }) : said
}

export const actorWords = (t: Say, { actorKind, actorLabel }: Entry): string =>
  actorKind === 'person' ? actorLabel : t(`audit:actor.${actorKind}`)

/** Why it was refused, in the sentence that the person was told. */
export const refusalWords = (t: Say, refusal: string): string => t(refusal.replace('.', ':errors.'))
