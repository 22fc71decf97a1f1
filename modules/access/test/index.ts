export { type AccessHouse, aPassword, cheapHasher, openAccessHouse, type PersonMade } from './builders.ts'
