import { accessActs, type Role, roles } from '@beffroi/access'
import { systemActor } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { isLanguage } from '@beffroi/i18n'
import { accessPartsOf, doorParts } from '@beffroi/server'
import type { HouseCommand } from '../../command-line/command.ts'
import { answer, failed, refused } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { terminalLanguage } from '../../terminal/words.ts'
import { organisationNamed } from './organisation-named.ts'

/** The first person of an organisation has nobody to invite them but the operator of the machine. */
export const userInvite: HouseCommand = {
  words: 'user invite',
  needs: 'house',
  operands: [{ name: 'email' }],
  options: [
    { name: 'organisation', value: 'NAME|ID' },
    { name: 'role', value: 'ROLE', choices: roles, many: true },
    { name: 'language', value: 'LANGUAGE', choices: ['fr', 'nl', 'de', 'en'] },
  ],
  run: async (call, hands, house) => {
    const [email = ''] = call.operands
    const { organisation: name, role, language: asked } = call.options
    if (typeof name !== 'string')
      return failed(hands, 'cli:errors.missing-option', exitCodes.usage, { name: 'organisation' })
    if (!Array.isArray(role))
      return failed(hands, 'cli:errors.missing-option', exitCodes.usage, { name: 'role' })
    const organisation = await organisationNamed(house, name)
    if (!organisation) return failed(hands, 'cli:errors.unknown-organisation', exitCodes.missing, { name })
    const language = isLanguage(asked) ? asked : terminalLanguage(hands.env)
    const invitePerson = accessActs(accessPartsOf(doorParts(house, false))).invitePerson
    const invited = await house.runner.act(invitePerson, systemActor('beffroi user invite', organisation), {
      email,
      roles: role as Role[],
      language,
    })
    if (isRefusal(invited)) return refused(hands, invited)
    return answer(hands, invited, [hands.t('cli:results.invited', { email })])
  },
}
