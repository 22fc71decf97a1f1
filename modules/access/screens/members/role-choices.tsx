import { Checkbox, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import type { Role } from '../api.ts'

type RoleChoicesProps = { roles: readonly Role[]; chosen: readonly Role[]; onChange: (roles: Role[]) => void }

/** Each role with what it lets one do: a name alone explains nothing. */
export const RoleChoices = ({ roles, chosen, onChange }: RoleChoicesProps): ReactNode => {
  const { t } = useWords()
  return (
    <fieldset className="field">
      <legend className="field-label">{t('access:members.mayDo')}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          name={`roles.${role}`}
          label={t(`access:role.${role}`)}
          hint={t(`access:roleMeaning.${role}`)}
          checked={chosen.includes(role)}
          onChange={(isOn) => onChange(isOn ? [...chosen, role] : chosen.filter((one) => one !== role))}
        />
      ))}
    </fieldset>
  )
}

/** For `check` of a form: somebody without any role could do nothing here. */
export const noRole = (
  chosen: readonly Role[],
  roles: readonly Role[],
  sentence: string,
): { name: string; text: string }[] =>
  chosen.length > 0 ? [] : [{ name: `roles.${roles[0] ?? ''}`, text: sentence }]
