import { createOrganisation, type OrganisationKind, organisationKinds } from '@beffroi/access'
import { systemActor } from '@beffroi/acts'
import { isRefusal } from '@beffroi/errors'
import { isLanguage } from '@beffroi/i18n'
import type { HouseCommand } from '../../command-line/command.ts'
import { answer, failed, refused } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'
import { terminalLanguage } from '../../terminal/words.ts'
import { organisationNamed } from './organisation-named.ts'

export const organisationCreate: HouseCommand = {
  words: 'organisation create',
  needs: 'house',
  operands: [{ name: 'name' }],
  options: [
    { name: 'kind', value: 'KIND', choices: organisationKinds },
    { name: 'language', value: 'LANGUAGE', choices: ['fr', 'nl', 'de', 'en'] },
  ],
  run: async (call, hands, house) => {
    const [name = ''] = call.operands
    const { kind, language: asked } = call.options
    if (typeof kind !== 'string')
      return failed(hands, 'cli:errors.missing-option', exitCodes.usage, { name: 'kind' })
    if (await organisationNamed(house, name))
      return failed(hands, 'cli:errors.organisation-exists', exitCodes.conflict, { name })
    const language = isLanguage(asked) ? asked : terminalLanguage(hands.env)
    const created = await house.runner.act(createOrganisation, systemActor('beffroi organisation create'), {
      name,
      kind: kind as OrganisationKind,
      language,
    })
    if (isRefusal(created)) return refused(hands, created)
    return answer(hands, created, [hands.t('cli:results.organisation-created', { name, id: created.id })])
  },
}
