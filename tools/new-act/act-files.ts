import path from 'node:path'
import { fillFolder } from '../template/fill-template.ts'
import { nameForms } from '../template/name-forms.ts'

/** An act on a noun of a module, and its test, which fails until the act does what it says. */
export function actFiles(module: string, noun: string, act: string): Record<string, string> {
  const { camel, pascal, words } = nameForms(act)
  return fillFolder(path.join(import.meta.dirname, 'template'), {
    module,
    noun,
    nounId: `${nameForms(noun).camel}Id`,
    act,
    actCamel: camel,
    may: `may${pascal}`,
    words,
    Sentence: words.charAt(0).toUpperCase() + words.slice(1),
  })
}
