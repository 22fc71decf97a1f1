/** The first sentence of what was reported, short enough for a title; the whole text stands below it. */
export function firstLine(what: string, longest = 90): string {
  const [line = ''] = what.split('\n')
  const sentence = /^.{12,}?[.!?](?=\s|$)/u.exec(line)?.[0].replace(/\.$/, '') ?? line
  if (sentence.length <= longest) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', longest))} …`
}
