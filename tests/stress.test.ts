// In small what `npm run bench -- kills` and `-- storms` do in large.
import { expect, test } from 'vitest'
import { measureKills } from '../scripts/bench/kills.ts'
import { measureStorms } from '../scripts/bench/storms.ts'

test('what is kept survives being killed while it is written', async () => {
  const { writes, faults, leftovers } = await measureKills(10)
  expect(writes).toBeGreaterThanOrEqual(10)
  expect(faults).toEqual([])
  expect(leftovers).toBe(0)
})

test('a storm of saves ends in the verdict of the last bytes, after few runs', async () => {
  const { right, verdicts } = await measureStorms(2, 1000)
  expect(right).toBe(2)
  expect(Math.max(...verdicts)).toBeLessThan(20)
})
