const tries = 3

/**
 * Two acts that wait for each other: PostgreSQL ends one of them (deadlock, or a serialization failure), of which
 * nothing was kept, so it may simply run again.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === tries || !lostARace(error)) throw error
    }
  }
}

function lostARace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')
}
