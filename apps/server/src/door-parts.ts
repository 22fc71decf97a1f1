import { deriveKey } from '@beffroi/config'
import { demoAccounts } from './demo/seed-demo.ts'
import type { House } from './house.ts'
import type { DoorParts } from './modules.ts'

export function doorParts({ config, masterKey }: House, demo: boolean): DoorParts {
  return {
    publicUrl: config.publicUrl,
    secondStepKey: deriveKey(masterKey, 'second-step'),
    demo,
    demoAccounts: () => (demo ? demoAccounts() : []),
  }
}
