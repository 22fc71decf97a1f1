import { join } from 'node:path'

/** What stands where in a data folder. */
export function dataPlaces(folder: string): { readonly database: string; readonly files: string } {
  return { database: join(folder, 'database'), files: join(folder, 'files') }
}
