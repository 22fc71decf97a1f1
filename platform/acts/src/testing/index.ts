export { accepted, openTestHouse, refusedWith } from './test-house.ts'
export type { TestHouse, TestHouseParts } from './test-house.ts'
