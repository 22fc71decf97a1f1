/** The floors of modules/: a module may ask those on lower floors, never its neighbours nor those above. */
export const floors: Readonly<Record<string, number>> = {
  audit: 1,
  access: 2,
  directory: 3,
  purchasing: 4,
  assessment: 5,
  detection: 5,
  incidents: 6,
  prevention: 6,
  crisis: 7,
  sharing: 7,
  observatory: 7,
}

/** platform/ from the ground up: each package may import those before it. `ui` stands apart, in the browser. */
export const platformOrder = [
  'errors',
  'clock',
  'logging',
  'i18n',
  'config',
  'database',
  'files',
  'egress',
  'mail',
  'backup',
  'acts',
  'jobs',
  'events',
  'http',
] as const

/** What the browser's design system may know of the rest of the platform. */
export const uiMayImport = ['i18n', 'errors'] as const

/** The one app whose door other apps may use: they compose the same house. */
export const sharedApp = { app: 'server', users: ['cli', 'worker'] } as const

/** `libraries/` are publishable alone; each npm package they use is named here with its reason. */
export const libraryNpm: Readonly<Record<string, string>> = {
  'temporal-polyfill': 'calendar arithmetic of the standard, until Node has it',
  'csv-parse': 'reads CSV as it is found in the wild',
  'csv-stringify': 'writes CSV',
}
