import pg from 'pg'

const INT8 = 20
const DATE = 1082
const TIMESTAMP = 1114

/** int8 as a number where it is exact, dates as written (a day has no time zone), the rest as node-postgres does. */
export const resultTypes: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: string) {
    if (format === 'binary') return pg.types.getTypeParser(type, 'binary')
    if (type === INT8) return exactNumber
    if (type === DATE || type === TIMESTAMP) return asWritten
    return pg.types.getTypeParser(type)
  },
}

function exactNumber(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

function asWritten(text: string): string {
  return text
}
