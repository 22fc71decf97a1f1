/** The secret of a mailed link: after #, so that it never leaves the browser with the address. */
export const linkToken = (hash: string): string | undefined => /^#([A-Za-z0-9_-]{43})$/.exec(hash)?.[1]
