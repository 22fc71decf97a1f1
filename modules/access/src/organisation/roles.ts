export const organisationKinds = ['authority', 'csirt', 'operator'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const roles = ['administrator', 'reporter', 'reader', 'duty-officer', 'operator'] as const
export type Role = (typeof roles)[number]

/** A role means something only in some kinds of organisation, and is never valid in another. */
const rolesOfKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  authority: ['administrator', 'reporter', 'reader'],
  csirt: ['administrator', 'duty-officer', 'reader'],
  operator: ['administrator', 'operator', 'reader'],
}

export function rolesIn(kind: OrganisationKind): readonly Role[] {
  return rolesOfKind[kind]
}

/**
 * Roles that somebody with these roles may give and take. Only an operator makes an operator: that role sees the
 * house itself, which an administrator does not.
 */
export function rolesToGive(own: readonly string[], kind: OrganisationKind): readonly Role[] {
  if (!own.includes('administrator')) return []
  return rolesOfKind[kind].filter((role) => role !== 'operator' || own.includes('operator'))
}

/** What is added or taken away between two sets of roles. */
export function changedRoles(before: readonly Role[], after: readonly Role[]): readonly Role[] {
  return roles.filter((role) => before.includes(role) !== after.includes(role))
}
