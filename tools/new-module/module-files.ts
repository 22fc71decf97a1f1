import path from 'node:path'
import { fillFolder } from '../template/fill-template.ts'
import { nameForms } from '../template/name-forms.ts'

/** The files of a new module with one noun, one act, two questions and their test, by path in the module. */
export function moduleFiles(module: string, noun: string): Record<string, string> {
  const moduleName = nameForms(module)
  const name = nameForms(noun)
  return fillFolder(path.join(import.meta.dirname, 'template'), {
    module,
    Module: moduleName.pascal,
    schema: moduleName.snake,
    path: moduleName.camel,
    noun,
    nouns: name.kebabs,
    Noun: name.pascal,
    Nouns: name.pascals,
    nounCamel: name.camel,
    nounsCamel: name.camels,
    nounId: `${name.camel}Id`,
    column: name.snake,
    words: name.words,
    fact: `${name.camel}Recorded`,
    record: `record${name.pascal}`,
    show: `show${name.pascal}`,
    list: `list${name.pascals}`,
  })
}
