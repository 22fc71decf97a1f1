import { safeStorage } from '../forms/safe-storage.ts'

const place = 'beffroi.letter-keys'

export const areLettersHeard = (): boolean => safeStorage('device').getItem(place) !== 'off'

export const hearLetters = (heard: boolean): void => {
  try {
    safeStorage('device').setItem(place, heard ? 'on' : 'off')
  } catch {
    // Without storage they stay on.
  }
}
