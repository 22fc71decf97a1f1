export type { TestHouse, TestHouseParts } from './test-house.ts'
export { accepted, openTestHouse, refusedWith } from './test-house.ts'
