import { openapiDocument as documentOf, type OpenApiDocument } from '@beffroi/http'
import { about } from './about.ts'
import { allDoors, type DoorParts } from './modules.ts'

/** The whole interface, without opening anything: for generators and tests. */
export function openapiDocument(): OpenApiDocument {
  return documentOf({ doors: allDoors(describedParts), ...about })
}

// Doors are only described here, never opened: no key and no address is used.
const describedParts: DoorParts = {
  publicUrl: 'http://127.0.0.1:8080',
  secondStepKey: Buffer.alloc(32),
  demo: false,
  demoAccounts: () => [],
}
