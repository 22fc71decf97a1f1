import path from 'node:path'
import type { Finding, House, HousePackage, Rule } from '../house/house.ts'

/** A package without any source is a room not built yet; one with sources has something behind each door. */
export const deadDoorsRule: Rule = {
  name: 'dead-doors',
  check: (house) => house.packages.flatMap((one) => look(house, one)),
}

function look(house: House, one: HousePackage): Finding[] {
  if (!house.files.some((file) => file.package === one)) return []
  return Object.entries(one.doors)
    .filter(([, target]) => /\.tsx?$/.test(target) && !target.includes('*'))
    .filter(([, target]) => !house.files.some((file) => file.path === path.posix.join(one.folder, target)))
    .map(([door, target]) => ({
      path: `${one.folder}/package.json`,
      problem: `the door ${door} leads to ${target}, which is not there`,
      mend: 'write the file, or take the door out of "exports"',
    }))
}
