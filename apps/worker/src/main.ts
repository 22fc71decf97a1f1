import { readConfig } from '@beffroi/config'
import { doorParts, openHouse, startWorkers } from '@beffroi/server'

// Followers, mails and timed acts alone, beside servers on the same PostgreSQL that run with BEFFROI_WORKERS=off.
const read = readConfig(process.env)
if ('problems' in read) throw new Error(read.problems.map(({ name, code }) => `${name}: ${code}`).join('; '))
const opened = await openHouse({ ...read.config, workers: true })
if ('problem' in opened) throw new Error(`${opened.problem.name}: ${opened.problem.code}`)
const { house } = opened
const workers = await startWorkers(house, doorParts(house, false))
house.log.info('workers started')
await new Promise<void>((stop) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
})
await workers.stop()
await house.close()
