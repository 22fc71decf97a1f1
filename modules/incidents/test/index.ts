export { aReport, type IncidentsHouse, openIncidentsHouse } from './builders.ts'
