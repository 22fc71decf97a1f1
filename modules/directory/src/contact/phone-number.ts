/**
 * A telephone number as it is typed in Belgium (063 24 51 11, 0475/12.34.56, +32 (0)63 24 51 11, 0032…), or in full
 * with its country. Gives it in the grouping in which it is read out, or undefined when it is not a number.
 */
export function readPhoneNumber(written: string): string | undefined {
  if (!/^[+\d][\d\s./()-]*$/.test(written.trim())) return undefined
  const digits = written
    .replace('(0)', '')
    .replace(/[\s./()-]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+32')
  if (!/^\+[1-9]\d{7,14}$/.test(digits)) return undefined
  return digits.startsWith('+32') ? belgian(digits.slice(3)) : digits
}

// Antwerp, Brussels, Liège and Ghent have an area code of one digit; mobile numbers begin with 4 and have nine digits.
function belgian(national: string): string | undefined {
  if (/^4\d{8}$/.test(national)) return national.replace(/^(\d{3})(\d{2})(\d{2})(\d{2})$/, '+32 $1 $2 $3 $4')
  if (/^[2349]\d{7}$/.test(national))
    return national.replace(/^(\d)(\d{3})(\d{2})(\d{2})$/, '+32 $1 $2 $3 $4')
  if (/^[15678]\d{7}$/.test(national))
    return national.replace(/^(\d{2})(\d{2})(\d{2})(\d{2})$/, '+32 $1 $2 $3 $4')
  return undefined
}
