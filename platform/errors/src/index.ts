export {
  type CatalogueEntry,
  defineRefusals,
  type RefusalDefinition,
  type RefusalFactory,
  type Refusals,
  refusalCatalogue,
} from './define-refusals.ts'
export {
  isRefusal,
  type Refusal,
  type RefusalExtra,
  type RefusalIssue,
  type RefusalKind,
  refusalKinds,
  sentenceKey,
} from './refusal.ts'
