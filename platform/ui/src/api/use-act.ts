import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { safeStorage } from '../forms/safe-storage.ts'
import { useOptionalSession } from '../session/session.tsx'
import { attempt } from './attempt.ts'
import { intentKeeper } from './intent.ts'
import type { Problem } from './problem.ts'

export type ActOptions = { readonly headers: { readonly 'Idempotency-Key': string } }

export type ActSettings<Input, Output> = {
  /** A name keeps the key over a reload of the page; give it to acts that a form starts. */
  readonly name?: string
  readonly onDone?: (output: Output, input: Input) => void
  /** First parts of the keys of the questions that this act makes old. */
  readonly refreshes?: readonly (readonly unknown[])[]
}

export type Act<Input, Output> = {
  readonly pending: boolean
  readonly problem: Problem | undefined
  /** The server did not answer; the act waits and is sent again with the same key when it can be. */
  readonly offline: boolean
  readonly done: Output | undefined
  readonly run: (input: Input) => Promise<Output | undefined>
  readonly reset: () => void
}

type State<Output> = { pending: boolean; problem?: Problem; offline: boolean; done?: Output }

/**
 * Does something once: `useAct((input, options) => answered(api.POST('/...', { body: input, ...options })))`.
 * While it runs, a second click is not heard; a lost answer is asked again under the same key.
 */
export const useAct = <Input, Output>(
  act: (input: Input, options: ActOptions) => Promise<Output>,
  settings: ActSettings<Input, Output> = {},
): Act<Input, Output> => {
  const [state, setState] = useState<State<Output>>({ pending: false, offline: false })
  const client = useQueryClient()
  const person = useOptionalSession()?.person.id ?? 'anonymous'
  const latest = useRef({ act, settings })
  latest.current = { act, settings }
  const running = useRef(false)
  const waiting = useRef<{ input: Input } | undefined>(undefined)
  const { name } = settings
  const intents = useMemo(
    () =>
      intentKeeper(safeStorage(name === undefined ? 'memory' : 'device'), `${person}.${name}`, () =>
        crypto.randomUUID(),
      ),
    [person, name],
  )

  const run = useCallback(
    async (input: Input): Promise<Output | undefined> => {
      if (running.current) return undefined
      running.current = true
      waiting.current = undefined
      setState({ pending: true, offline: false })
      const options = { headers: { 'Idempotency-Key': intents.keyFor(input) } }
      const result = await attempt(() => latest.current.act(input, options))
      running.current = false
      if (result.kind === 'done') {
        intents.settle()
        setState({ pending: false, offline: false, done: result.output })
        for (const queryKey of latest.current.settings.refreshes ?? [])
          void client.invalidateQueries({ queryKey })
        latest.current.settings.onDone?.(result.output, input)
        return result.output
      }
      if (result.kind === 'refused') {
        // A refusal is an answer; after a failure of the server, nobody knows whether it was done.
        if (result.problem.status < 500) intents.settle()
        setState({ pending: false, offline: false, problem: result.problem })
        return undefined
      }
      waiting.current = { input }
      setState({ pending: false, offline: true })
      return undefined
    },
    [client, intents],
  )

  useEffect(() => {
    if (!state.offline) return
    const again = () => {
      if (waiting.current !== undefined) void run(waiting.current.input)
    }
    const timer = setInterval(again, 15_000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [state.offline, run])

  const reset = useCallback(() => {
    waiting.current = undefined
    setState({ pending: false, offline: false })
  }, [])
  return {
    pending: state.pending,
    problem: state.problem,
    offline: state.offline,
    done: state.done,
    run,
    reset,
  }
}
