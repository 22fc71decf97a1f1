export { FileDamaged } from './checked-stream.ts'
export { type FileHash, isFileHash } from './file-hash.ts'
export { type FileStore, type OpenedFile, openFileStore } from './file-store.ts'
export type { FileSource, StoredFile } from './store-file.ts'
