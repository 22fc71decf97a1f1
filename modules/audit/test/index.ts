export { anAdministrator, aRecord, clairval, rochefeuille } from './builders.ts'
