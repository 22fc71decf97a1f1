import { expect, test } from 'vitest'
import { createPasswordHasher, standardCost } from './password-hasher.ts'

const cheap = { logN: 4, r: 1, p: 1 }

test('a password is right for its own hash and wrong for any other', async () => {
  const { hash, verify } = createPasswordHasher({ cost: cheap })
  const kept = await hash('la cloche sonne à midi')
  expect(await verify('la cloche sonne à midi', kept)).toBe('right')
  expect(await verify('la cloche sonne à minuit', kept)).toBe('wrong')
  expect(await verify('la cloche sonne à midi', await hash('la cloche sonne à minuit'))).toBe('wrong')
})

test('the same password twice gives two hashes', async () => {
  const { hash } = createPasswordHasher({ cost: cheap })
  expect(await hash('same')).not.toBe(await hash('same'))
})

test('the cost is written in the hash, and the standard one takes 32 MiB', async () => {
  const kept = await createPasswordHasher().hash('x')
  expect(kept).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
  expect(128 * standardCost.r * 2 ** standardCost.logN).toBe(32 * 1024 * 1024)
})

test('nobody and a hash that cannot be read are wrong, whatever is typed', async () => {
  const { verify } = createPasswordHasher({ cost: cheap })
  expect(await verify('', undefined)).toBe('wrong')
  expect(await verify('x', 'x')).toBe('wrong')
  expect(await verify('x', '$scrypt$ln=4,r=1,p=1$$')).toBe('wrong')
})

test('an unknown account costs the same work as a known one', async () => {
  const { hash, verify } = createPasswordHasher({ cost: { logN: 13, r: 8, p: 1 } })
  const kept = await hash('right')
  // The fastest of many, taken in turn: a busy machine makes some slower, none faster.
  const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < 15; turn++) {
    for (const [who, against] of [
      ['known', kept],
      ['unknown', undefined],
    ] as const) {
      const from = performance.now()
      await verify('wrong', against)
      fastest[who] = Math.min(fastest[who], performance.now() - from)
    }
  }
  const ratio = fastest.unknown / fastest.known
  expect(ratio).toBeGreaterThan(0.4)
  expect(ratio).toBeLessThan(2.5)
})

test('a few are hashed at once, some wait, and the rest are told to come back', async () => {
  const { hash } = createPasswordHasher({ cost: cheap, atOnce: 2, mayWait: 3 })
  const hashes = await Promise.all(Array.from({ length: 8 }, () => hash('x')))
  expect(hashes.filter((one) => one === undefined)).toHaveLength(3)
  expect(await hash('x')).toBeDefined()
})
