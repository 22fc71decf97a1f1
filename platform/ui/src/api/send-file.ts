import { learnServerTime } from '../time/server-time.ts'
import { readProblem, Unreachable } from './problem.ts'
import { tellSignedOut } from './signed-out.ts'
import type { ActOptions } from './use-act.ts'

type FileSending = {
  readonly to: string
  readonly file: File
  /** The headers an act is given: its key makes the file arrive once. */
  readonly options: ActOptions
  /** How much has left, from 0 to 1. */
  readonly onProgress: (part: number) => void
}

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** RFC 8187: signs that may not stand in a header's value are written as UTF-8 octets. */
const dispositionOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`

/**
 * Sends a file to an upload door; refused is a `Problem`, lost is `Unreachable`, as with every call. Not by fetch,
 * which does not say how much has left.
 */
export const sendFile = ({ to, file, options, onProgress }: FileSending): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    const headers = {
      ...options.headers,
      'X-Beffroi-Request': '1',
      'Accept-Language': document.documentElement.lang || 'fr',
      'Content-Type': file.type || 'application/octet-stream',
      'Content-Disposition': dispositionOf(file.name),
    }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      onProgress(lengthComputable && total > 0 ? loaded / total : 0)
    request.onload = () => {
      learnServerTime(request.getResponseHeader('Date'), Date.now())
      const body = bodyOf(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(body)
      if (request.status === 401) tellSignedOut()
      reject(readProblem(request.status, body))
    }
    request.onerror = () => reject(new Unreachable('The file did not reach the server'))
    request.send(file)
  })
