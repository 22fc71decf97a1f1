import { expect, test } from 'vitest'
import { isInNetwork, isPrivateAddress, isPublicAddress } from './public-address.ts'

test.each([
  '93.184.215.14',
  '8.8.8.8',
  '1.1.1.1',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  '::ffff:8.8.8.8',
])('%s is of the open internet', (address) => expect(isPublicAddress(address)).toBe(true))

test.each([
  '',
  'localhost',
  '127.0.0.1',
  '10.0.0.1',
  '::1',
  '::7f00:1',
  'fe80::1',
  '168.63.129.16',
  '1.1.1.1/32',
])('%j is not', (address) => expect(isPublicAddress(address)).toBe(false))

test('link-local is not among the private addresses that a name may open', () => {
  expect(isPrivateAddress('192.168.1.1')).toBe(true)
  expect(isPrivateAddress('169.254.169.254')).toBe(false)
  expect(isPrivateAddress('fe80::1')).toBe(false)
})

test('an address is in its network, in whichever way it is written', () => {
  expect(isInNetwork('10.1.2.3', '10.1.0.0/16')).toBe(true)
  expect(isInNetwork('::ffff:10.1.2.3', '10.1.0.0/16')).toBe(true)
  expect(isInNetwork('10.2.2.3', '10.1.0.0/16')).toBe(false)
  expect(isInNetwork('fd00::1', 'fd00::1')).toBe(true)
  expect(isInNetwork('10.1.2.3', 'fd00::/8')).toBe(false)
})
