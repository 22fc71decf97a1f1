import { defineScreen, type ModuleScreens } from '@beffroi/ui'

export { RecordHistory } from './record-history.tsx'

export const screens: ModuleScreens = {
  name: 'audit',
  screens: [defineScreen({ path: '/log', title: 'audit:log.title', load: () => import('./log/log.tsx') })],
  navigation: ({ roles }) =>
    roles.includes('administrator') ? [{ to: '/log', label: 'audit:navigation.log', order: 90 }] : [],
}
