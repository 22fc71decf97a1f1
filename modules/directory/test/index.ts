export { anAuthority, aSeededHouse, joinAs } from './builders.ts'
