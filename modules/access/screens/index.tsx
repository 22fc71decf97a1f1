import { defineScreen, type ModuleScreens } from '@beffroi/ui'

export const screens: ModuleScreens = {
  name: 'access',
  screens: [
    defineScreen({
      path: '/sign-in',
      title: 'access:signIn.title',
      load: () => import('./sign-in/sign-in.tsx'),
      reach: 'public',
    }),
    defineScreen({
      path: '/sign-in/forgotten',
      title: 'access:forgotten.title',
      load: () => import('./sign-in/forgotten.tsx'),
      reach: 'public',
    }),
    defineScreen({
      path: '/sign-in/new-password',
      title: 'access:newPassword.title',
      load: () => import('./sign-in/new-password.tsx'),
      reach: 'public',
    }),
    defineScreen({
      path: '/invitation',
      title: 'access:invitation.title',
      load: () => import('./invitation/invitation.tsx'),
      reach: 'public',
    }),
    defineScreen({
      path: '/account',
      title: 'access:account.title',
      load: () => import('./account/account.tsx'),
    }),
    defineScreen({
      path: '/members',
      title: 'access:members.title',
      load: () => import('./members/members.tsx'),
    }),
  ],
  navigation: () => [
    { to: '/account', label: 'access:navigation.account', order: 80 },
    { to: '/members', label: 'access:navigation.members', order: 85 },
  ],
}
