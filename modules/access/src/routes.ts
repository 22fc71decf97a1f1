import type { Door } from '@beffroi/http'
import { accessActs } from './acts.ts'
import { invitationDoors } from './invitation/invitation-doors.ts'
import { memberDoors } from './member/member-doors.ts'
import type { AccessParts } from './parts.ts'
import { passwordDoors } from './password/password-doors.ts'
import { secondStepDoors } from './second-step/second-step-doors.ts'
import { sessionDoors } from './session/session-doors.ts'
import { signInDoors } from './sign-in/sign-in-doors.ts'

/** Every door of this module. A function, because some acts need a key or an address that only the composition has. */
export function accessDoors(parts: AccessParts): readonly Door[] {
  const acts = accessActs(parts)
  return [
    ...signInDoors(parts, acts),
    ...sessionDoors(parts, acts),
    ...secondStepDoors(acts),
    ...passwordDoors(acts),
    ...invitationDoors(acts),
    ...memberDoors,
  ]
}
