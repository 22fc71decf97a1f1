import type { ActDefinition, Fact, FactDefinition } from '@beffroi/acts'
import type { z } from 'zod'

/** One line of a module's followers table: which fact starts which act, and with what input. */
export interface Follower {
  /** Stable for ever: receipts are kept under this name. E.g. `incidents.mail-acknowledgement`. */
  readonly name: string
  readonly on: string
  readonly act: ActDefinition<z.ZodObject, z.ZodType>
  readonly input: (fact: Fact) => unknown
}

export function follower<P, I extends z.ZodObject, O extends z.ZodType>(line: {
  readonly name: string
  readonly on: FactDefinition<P>
  readonly act: ActDefinition<I, O>
  readonly input: (fact: Fact<P>) => z.input<I>
}): Follower {
  return {
    name: line.name,
    on: line.on.type,
    act: line.act as unknown as Follower['act'],
    input: (fact) => line.input({ ...fact, payload: line.on.payload.parse(fact.payload) }),
  }
}
