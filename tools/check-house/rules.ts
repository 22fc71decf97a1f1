import { arrowsRule } from './arrows/arrows.ts'
import { browserApartRule } from './arrows/browser-apart.ts'
import { circlesRule } from './arrows/circles.ts'
import { deadDoorsRule } from './arrows/dead-doors.ts'
import { declaredRule } from './arrows/declared.ts'
import { doorsRule } from './arrows/doors.ts'
import { floorsRule } from './arrows/floors.ts'
import { leavingPackageRule } from './arrows/leaving-package.ts'
import type { Rule } from './house/house.ts'
import { defaultExportRule } from './shape/default-export.ts'
import { faceRule } from './shape/face.ts'
import { fileSizeRule } from './shape/file-size.ts'
import { folderSizeRule } from './shape/folder-size.ts'
import { namesRule } from './shape/names.ts'
import { auditWritesRule } from './storage/audit-writes.ts'
import { sqlPlaceRule } from './storage/sql-place.ts'
import { domainWordsRule } from './words/domain-words.ts'

/** One rule, one file, one test. */
export const rules: readonly Rule[] = [
  floorsRule,
  arrowsRule,
  browserApartRule,
  circlesRule,
  leavingPackageRule,
  doorsRule,
  deadDoorsRule,
  declaredRule,
  domainWordsRule,
  namesRule,
  fileSizeRule,
  folderSizeRule,
  defaultExportRule,
  faceRule,
  sqlPlaceRule,
  auditWritesRule,
]
