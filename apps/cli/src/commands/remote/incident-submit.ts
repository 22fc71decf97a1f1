import { randomUUID } from 'node:crypto'
import type { PlainCommand } from '../../command-line/command.ts'
import { problemOf, remoteOf, whileReachable } from '../../remote/remote.ts'
import { answer, failed, note } from '../../terminal/answer.ts'
import { exitCodes } from '../../terminal/exit-codes.ts'

const fields = ['what', 'since', 'callback-name', 'callback-phone'] as const

export const incidentSubmit: PlainCommand = {
  words: 'incident submit',
  needs: 'nothing',
  options: [
    { name: 'what', value: 'TEXT' },
    { name: 'since', value: 'INSTANT|unknown' },
    { name: 'callback-name', value: 'NAME' },
    { name: 'callback-phone', value: 'PHONE' },
    { name: 'key', value: 'KEY' },
    { name: 'dry-run' },
    { name: 'url', value: 'URL' },
  ],
  run: async (call, hands) => {
    const remote = remoteOf(call, hands)
    if (!remote) return exitCodes.invalid
    const given: Record<string, string> = {}
    for (const name of fields) {
      const value = call.options[name] ?? (await hands.io.ask?.(hands.t(`cli:questions.${name}`)))
      if (typeof value !== 'string')
        return failed(hands, 'cli:errors.missing-option', exitCodes.usage, { name })
      given[name] = value.trim()
    }
    const body = {
      what: given.what,
      since: given.since,
      callback: { name: given['callback-name'], phone: given['callback-phone'] },
    }
    if (call.options['dry-run']) return answer(hands, body, [JSON.stringify(body, null, 2)])
    // Said before sending: whoever is cut off can repeat with the same key and make no twin.
    const key = typeof call.options.key === 'string' ? call.options.key : randomUUID()
    note(hands, 'cli:notes.key', { key })
    return whileReachable(hands, remote.url, async () => {
      const sent = await remote.request('POST', '/api/v1/incidents/notifications', body, key)
      if (sent.status >= 400) return problemOf(hands, sent)
      const receipt = sent.body as { id: string; number: string }
      const url = `${remote.url}/incidents/${receipt.id}`
      return answer(hands, sent.body, [hands.t('cli:results.submitted', { number: receipt.number, url })])
    })
  },
}
