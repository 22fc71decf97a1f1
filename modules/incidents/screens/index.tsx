import { defineScreen, type ModuleScreens } from '@beffroi/ui'

export const screens: ModuleScreens = {
  name: 'incidents',
  screens: [
    defineScreen({ path: '/home', title: 'incidents:home.title', load: () => import('./home/home.tsx') }),
    defineScreen({
      path: '/incidents',
      title: 'incidents:list.title',
      load: () => import('./list/list.tsx'),
    }),
    defineScreen({
      path: '/incidents/new',
      title: 'incidents:report.title',
      load: () => import('./report/report.tsx'),
    }),
    defineScreen({
      path: '/incidents/$notificationId',
      title: 'incidents:show.title',
      load: () => import('./notification/notification.tsx'),
    }),
    defineScreen({
      path: '/incidents/$notificationId/receipt',
      title: 'incidents:receipt.title',
      load: () => import('./receipt/receipt.tsx'),
    }),
    defineScreen({ path: '/desk', title: 'incidents:desk.title', load: () => import('./desk/desk.tsx') }),
  ],
  navigation: ({ organisation, roles }) => {
    if (organisation.kind === 'csirt') {
      return roles.includes('duty-officer')
        ? [{ to: '/desk', label: 'incidents:navigation.desk', order: 10 }]
        : []
    }
    if (organisation.kind !== 'authority') return []
    return [
      { to: '/home', label: 'incidents:navigation.home', order: 10 },
      { to: '/incidents', label: 'incidents:navigation.list', order: 20 },
    ]
  },
}
