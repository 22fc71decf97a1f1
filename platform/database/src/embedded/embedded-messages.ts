/** What the worker is started for. */
export type EmbeddedTask =
  | { task: 'create'; folder: string }
  | { task: 'serve'; folder: string | undefined; template: Blob | undefined }

export type ToWorker =
  | { say: 'open' | 'leave'; connection: number }
  | { say: 'bytes'; connection: number; bytes: Uint8Array }
  | { say: 'dump' | 'close' }

export type FromWorker =
  | { say: 'ready' | 'closed' }
  | { say: 'bytes'; connection: number; bytes: Uint8Array }
  | { say: 'done' }
  | { say: 'panic'; reason: string }
  | { say: 'dumped'; template: Blob }
