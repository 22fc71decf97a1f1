import type { Words } from '@beffroi/ui'

/** 240 Ko, 3,4 Mo: decimal, as phones and computers tell it. */
export function sizeWords({ t, number }: Pick<Words, 't' | 'number'>, bytes: number): string {
  if (bytes < 1_000_000) {
    return t('incidents:attachment.kilobytes', { size: number(Math.max(1, Math.round(bytes / 1000))) })
  }
  return t('incidents:attachment.megabytes', { size: number(Math.round(bytes / 100_000) / 10) })
}
