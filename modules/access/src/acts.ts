import { acceptInvitation } from './invitation/accept-invitation.ts'
import { invitePerson } from './invitation/invite-person.ts'
import type { AccessParts } from './parts.ts'
import { changePassword } from './password/change-password.ts'
import { requestPasswordReset } from './password/request-password-reset.ts'
import { resetPassword } from './password/reset-password.ts'
import { sendPasswordReset } from './password/send-password-reset.ts'
import { createPerson } from './person/create-person.ts'
import { beginSecondStep } from './second-step/begin-second-step.ts'
import { confirmSecondStep } from './second-step/confirm-second-step.ts'
import { removeSecondStep } from './second-step/remove-second-step.ts'
import { switchOrganisation } from './session/switch-organisation.ts'
import { confirmCode } from './sign-in/confirm-code.ts'
import { signIn } from './sign-in/sign-in.ts'

/** The acts that need something only the composition knows: a key, an address, a cost. */
export function accessActs(parts: AccessParts) {
  return {
    signIn: signIn(parts),
    confirmCode: confirmCode(parts),
    switchOrganisation: switchOrganisation(parts),
    changePassword: changePassword(parts),
    requestPasswordReset: requestPasswordReset(parts),
    sendPasswordReset: sendPasswordReset(parts),
    resetPassword: resetPassword(parts),
    beginSecondStep: beginSecondStep(parts),
    confirmSecondStep: confirmSecondStep(parts),
    removeSecondStep: removeSecondStep(parts),
    invitePerson: invitePerson(parts),
    acceptInvitation: acceptInvitation(parts),
    createPerson: createPerson(parts),
  }
}

export type AccessActs = ReturnType<typeof accessActs>
