import { expect, test } from 'vitest'
import { mendLock } from './mend-lock.ts'
import { platformOf } from './platform-of.ts'

test('a platform package that the registry did not give gets an entry that npm skips on other machines', () => {
  const { lock } = mendLock(
    {
      packages: {
        'node_modules/formatter': {
          version: '2.0.0',
          optionalDependencies: {
            '@formatter/cli-linux-x64': '2.0.0',
            '@formatter/cli-darwin-arm64': '2.0.0',
          },
        },
        'node_modules/@formatter/cli-linux-x64': { version: '2.0.0', optional: true, os: ['linux'] },
      },
    },
    {},
  )
  expect(lock.packages['node_modules/@formatter/cli-darwin-arm64']).toEqual({
    version: '2.0.0',
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
  })
  expect(lock.packages['node_modules/@formatter/cli-linux-x64']).toEqual({
    version: '2.0.0',
    optional: true,
    os: ['linux'],
  })
})

test('a workspace that declares a new dependency has it in the lock too', () => {
  const { lock, report } = mendLock(
    { packages: { 'modules/audit': { name: '@beffroi/audit' } } },
    {
      'modules/audit': {
        name: '@beffroi/audit',
        dependencies: { zod: '4.6.7' },
        bin: { beffroi: './bin/beffroi.mjs' },
      },
    },
  )
  expect(lock.packages['modules/audit']).toMatchObject({
    dependencies: { zod: '4.6.7' },
    bin: { beffroi: 'bin/beffroi.mjs' },
  })
  expect(report).toEqual(['bin of modules/audit', 'dependencies of modules/audit'])
})

test('a new workspace enters the lock with its link', () => {
  const { lock } = mendLock(
    { packages: {} },
    { 'modules/audit': { name: '@beffroi/audit', version: '0.1.0' } },
  )
  expect(lock.packages).toEqual({
    'modules/audit': { name: '@beffroi/audit', version: '0.1.0' },
    'node_modules/@beffroi/audit': { resolved: 'modules/audit', link: true },
  })
})

test('no address of a registry stays in the lock', () => {
  const { lock } = mendLock(
    { packages: { 'node_modules/zod': { version: '4.6.7', resolved: 'https://registry.example/zod.tgz' } } },
    {},
  )
  expect(lock.packages['node_modules/zod']).toEqual({ version: '4.6.7' })
})

test('a package for a machine nobody knows is never fetched', () => {
  expect(platformOf('@tool/binding-win32-x64-msvc')).toEqual({ os: ['win32'], cpu: ['x64'] })
  expect(platformOf('@tool/binding-linux-arm64-musl')).toEqual({
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  })
  expect(platformOf('@tool/binding-wonder')).toEqual({ os: ['none'], cpu: ['none'] })
})
