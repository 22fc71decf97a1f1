import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The packages in which node_modules differs from the lock file; npm writes down what it installed in
 * node_modules/.package-lock.json. Whoever installed by hand is so not made to install again.
 */
export function differencesFromLock(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return ['node_modules']
  const installed = readPackages(record)
  const locked = readPackages(path.join(root, 'package-lock.json'))
  const places = new Set([...Object.keys(installed), ...Object.keys(locked)])
  return [...places].filter((place) => {
    if (place === '') return false
    const wanted = locked[place]
    const present = installed[place]
    if (!wanted) return true
    // A workspace is there when its link is, whoever made it.
    if (wanted.link) return !existsSync(path.join(root, place))
    if (!place.includes('node_modules/') && !present) return false
    if (!present) return !mayBeAbsent(wanted)
    if (!place.includes('node_modules/')) return JSON.stringify(present.bin) !== JSON.stringify(wanted.bin)
    return present.version !== wanted.version || present.integrity !== wanted.integrity
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/** An optional package is not there when it was built for other machines, or only serves one that is. */
function mayBeAbsent(entry) {
  if (!entry.optional) return false
  const fits = (list, value) => list === undefined || list.includes(value)
  const namesPlatform = entry.os !== undefined || entry.cpu !== undefined
  const forThisMachine = fits(entry.os, process.platform) && fits(entry.cpu, process.arch)
  return !(namesPlatform && forThisMachine) || entry.libc !== undefined
}
