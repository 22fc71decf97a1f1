export { problemStatus } from './answer/problem-types.ts'
export { createHttpApp, type HttpAppParts } from './create-http-app.ts'
export {
  type ActDoor,
  type AnswerFormat,
  type Authz,
  actDoor,
  type Door,
  downloadDoor,
  type KeptFile,
  type QuestionDoor,
  questionDoor,
  type Reader,
  type SessionChange,
  type UploadRule,
  uploadDoor,
} from './door.ts'
export { type SentFile, sentFile } from './files/sent-file.ts'
export type { HttpConfig } from './http-config.ts'
export { checkDocument } from './openapi/check-document.ts'
export { type OpenApiDocument, openapiDocument } from './openapi/document.ts'
export { pageInput, pageOf } from './page.ts'
export { refusals as httpRefusals } from './refusals.ts'
export type { Authenticate } from './session/caller.ts'
export type { HealthCheck, HealthFinding, HealthStatus } from './watch/health.ts'
export type { Measure } from './watch/metrics.ts'
