import type { ModuleScreens } from '@beffroi/ui'
import { defineScreen } from '@beffroi/ui'

/** Pages of the shell itself. */
export const screens: ModuleScreens = {
  name: 'web',
  screens: [
    defineScreen({
      path: '/accessibility',
      title: 'web:accessibility.title',
      load: () => import('./accessibility/accessibility.tsx'),
      reach: 'public',
    }),
    defineScreen({
      path: '/gallery',
      title: 'web:gallery.title',
      load: () => import('./gallery/gallery.tsx'),
      reach: 'public',
    }),
    defineScreen({
      path: '/outgoing-mail',
      title: 'web:outgoingMail.title',
      load: () => import('./outgoing-mail/outgoing-mail.tsx'),
    }),
  ],
  navigation: ({ demo, roles }) =>
    demo || roles.includes('operator')
      ? [
          {
            to: '/outgoing-mail',
            label: 'web:outgoingMail.title',
            order: roles.includes('operator') ? 10 : 90,
          },
        ]
      : [],
}
