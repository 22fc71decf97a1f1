declare const brand: unique symbol

/** SHA-256 of the content, 64 lower-case hexadecimal digits: the only name a file has here. */
export type FileHash = string & { readonly [brand]: true }

export function isFileHash(text: string): text is FileHash {
  return /^[0-9a-f]{64}$/.test(text)
}
