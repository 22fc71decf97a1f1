import type { Wording } from './in-language.ts'

// An h is aspirated in the names of this region (de Habay, de Hotton) but for these.
const MUTE_H = new Set(['herbeumont', 'hensies', 'hélécine'])

/**
 * 'd’Arlon', "de Bastogne", "du Roeulx", "des Bons Villers", "de La Roche-en-Ardenne". The articles Le and Les merge
 * with the preposition; La and L' belong to the name and stay.
 */
export function ofCommune(commune: string): string {
  if (commune.startsWith('Les ')) return `des ${commune.slice(4)}`
  if (commune.startsWith('Le ')) return `du ${commune.slice(3)}`
  const first = commune.normalize('NFD').charAt(0).toLowerCase()
  const elides = 'aeiouyœæ'.includes(first) || (first === 'h' && MUTE_H.has(commune.toLowerCase()))
  return elides ? `d’${commune}` : `de ${commune}`
}

/** One public social welfare centre per commune, of the same name. */
export function cpasName(commune: Wording): Wording {
  const { fr, nl, de } = commune
  return {
    ...(fr === undefined ? {} : { fr: `CPAS ${ofCommune(fr)}` }),
    ...(nl === undefined ? {} : { nl: `OCMW ${nl}` }),
    ...(de === undefined ? {} : { de: `ÖSHZ ${de}` }),
  }
}
