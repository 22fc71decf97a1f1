import { findOrganisation } from '@beffroi/access'
import { defineAct } from '@beffroi/acts'
import { z } from 'zod'
import { refusals } from '../errors.ts'
import { authorityChanged } from '../events.ts'
import { mayKeepTheRegister } from '../policies.ts'
import { findAuthority, findAuthorityOfOrganisation, setOrganisation } from './authority-store.ts'

/** Says that an organisation of the platform is this authority: from then on its administrators keep its contacts. */
export const linkOrganisation = defineAct({
  name: 'directory.link-organisation',
  input: z.strictObject({ authorityId: z.uuid(), organisationId: z.uuid() }),
  output: z.object({ authority: z.uuid(), organisation: z.uuid() }),
  // The entry belongs to nobody yet, and the organisation is not the operator's own.
  reach: 'platform',
  allow: mayKeepTheRegister,
  about: ({ authorityId, organisationId }) => ({
    type: 'authority',
    id: authorityId,
    organisation: organisationId,
  }),
  run: async ({ transaction, now, announce }, { authorityId, organisationId }) => {
    const authority = await findAuthority(transaction, authorityId)
    if (!authority) return refusals['authority-missing']()
    const organisation = await findOrganisation(transaction, organisationId)
    if (!organisation) return refusals['organisation-missing']()
    const linked = { authority: authorityId, organisation: organisationId }
    if (authority.organisation === organisationId) return linked
    const other = await findAuthorityOfOrganisation(transaction, organisationId)
    if (authority.organisation || other) return refusals['already-linked']()
    // A real body is never played by an organisation that does not exist, nor the reverse.
    if (authority.fictitious !== organisation.fictitious) return refusals['fictitious-and-real']()
    await setOrganisation(transaction, authority.id, organisationId, now)
    announce(authorityChanged, {
      subject: { type: 'authority', id: authorityId },
      organisation: organisationId,
      payload: { authority: authorityId, change: 'linked' },
    })
    return linked
  },
})
