import { defineScreen, type ModuleScreens } from '@beffroi/ui'

export const screens: ModuleScreens = {
  name: 'directory',
  screens: [
    defineScreen({
      path: '/directory',
      title: 'directory:list.title',
      load: () => import('./list/list.tsx'),
    }),
    defineScreen({
      path: '/directory/territory',
      title: 'directory:territory.title',
      load: () => import('./territory/territory.tsx'),
    }),
    defineScreen({
      path: '/directory/$authorityId',
      title: 'directory:show.title',
      load: () => import('./authority/authority.tsx'),
    }),
    defineScreen({
      path: '/directory/$authorityId/sheet',
      title: 'directory:sheet.title',
      load: () => import('./sheet/sheet.tsx'),
    }),
  ],
  navigation: () => [{ to: '/directory', label: 'directory:navigation.directory', order: 60 }],
}
