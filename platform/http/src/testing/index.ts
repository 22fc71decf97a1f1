export { type FuzzOptions, type FuzzReport, fuzzOperations } from './fuzz-operations.ts'
