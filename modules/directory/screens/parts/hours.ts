const days = /\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g

/** `Mo-Fr 08:00-18:00` in the reader's days; what was typed freely stays as it is. */
export function sayHours(hours: string, sayDay: (day: string) => string): string {
  return /^(Mo|Tu|We|Th|Fr|Sa|Su)\b/.test(hours)
    ? hours.replaceAll(days, (day) => sayDay(day)).replaceAll('-', '–')
    : hours
}
