import { readFileSync } from 'node:fs'
import os from 'node:os'

/** On what the figures were measured: without it they mean nothing to anybody else. */
export function machineFacts(): Readonly<Record<string, string>> {
  const processors = os.cpus()
  return {
    date: new Date().toISOString().slice(0, 16),
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: `${os.type()} ${os.release().split('-')[0]}`,
    node: process.version,
    'load before': os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  }
}

/** Resident memory of a process in MB, with the most it ever had (Linux: proc_pid_status(5)). */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
  return { now: read('VmRSS'), most: read('VmHWM') }
}

/** The process itself and all that it started, deepest last (Linux: proc_pid_task(5), `children`). */
export function processTree(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  return [pid, ...children.flatMap((child) => processTree(Number(child)))]
}

export function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
}
