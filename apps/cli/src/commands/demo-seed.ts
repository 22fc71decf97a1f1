import { isRefusal } from '@beffroi/errors'
import { doorParts, hasRealOrganisations, seedDemo } from '@beffroi/server'
import type { HouseCommand } from '../command-line/command.ts'
import { answer, failed, refused, tableLines } from '../terminal/answer.ts'
import { exitCodes } from '../terminal/exit-codes.ts'

export const demoSeed: HouseCommand = {
  words: 'demo seed',
  needs: 'house',
  run: async (_call, hands, house) => {
    if (await hasRealOrganisations(house))
      return failed(hands, 'cli:errors.not-a-demo-house', exitCodes.conflict)
    const seeded = await seedDemo(house, doorParts(house, true))
    if (isRefusal(seeded)) return refused(hands, seeded)
    const rows = seeded.accounts.map((one) => [one.email, one.password, one.name, one.organisation])
    const head = ['email', 'password', 'name', 'organisation'].map((column) => hands.t(`cli:demo.${column}`))
    return answer(hands, seeded, [hands.t('cli:results.seeded'), ...tableLines(hands, head, rows)])
  },
}
