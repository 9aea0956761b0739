import { describe, expect, test } from 'vitest'
import { instrumented, runnableBlocks } from '../scripts/course/blocks.ts'
import { objectionTo } from '../scripts/course/claims.ts'

describe('a value as it is written', () => {
  test.each([
    [0.66524, '0.6652'],
    [[1 / 6, 1 / 3, 0.5], '[0.1667, 0.3333, 0.5]'],
    [1.9286e-22, '1.93e-22'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NaN, 'NaN'],
    [[26, 26], '[26, 26]'],
    ['linear', "'linear'"],
    [{ h2: 1.5, rows: [2] }, '{ h2: 1.5, rows: [2] }'],
    [-0.00987, '-0.0099'],
  ])('%j is written as %s', (value, expected) => expect(objectionTo(value, expected)).toBeUndefined())

  test.each([
    [0.66534, '0.6652'],
    [[1, 2], '[1, 2, 3]'],
    [[1, 2, 3], '[1, 2]'],
    [27, '26'],
    [0, '-0.0099'],
    ['3', '3'],
    [undefined, '1'],
  ])('%j is not written as %s', (value, expected) => expect(objectionTo(value, expected)).toBeDefined())
})

test('blocks are found with their lines, and only those marked to run', () => {
  const markdown = '# Title\n\n```ts\nno\n```\n\n```ts run\nconst a = 1\n```\n'
  expect(runnableBlocks(markdown)).toEqual([{ source: 'const a = 1\n', line: 8 }])
})

test('claims are instrumented and imports led elsewhere', () => {
  const source = `import { f } from './f.ts'\n\nf(1) // → 2\nconst x = f(2) // → 3\nf(3)\n`
  const { code, claims } = instrumented(source, (specifier) => `/there/${specifier}`)
  expect(code).toContain(`from "/there/./f.ts"`)
  expect(claims).toEqual([
    { line: 3, expected: '2' },
    { line: 4, expected: '3' },
  ])
  expect(code.match(/globalThis\.show/g)).toHaveLength(2)
})
