import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCatalogue, root } from '../scripts/course/catalogue.ts'
import { stubOf, stubText } from '../scripts/course/stub.ts'

describe('every lesson’s file is the stub made from its solution', () => {
  for (const lesson of readCatalogue()) {
    const text = readFileSync(join(root, lesson.file), 'utf8')
    const stub = stubText(lesson)
    // In a clone that somebody learns in, their work stands there: it is none of this test's business.
    test.skipIf(text !== stub && !process.env.CI)(lesson.id, () => expect(text).toBe(stub))
  }
})

test('a stub keeps imports, types and doc comments, and loses bodies and what is not exported', () => {
  const solution = `import { type Tensor, tensor } from '#given/tensor.ts'

/** What a pool is told. */
export interface Options {
  stride: number
}

const secret = 3

/** Doubles. */
export function double(x: number): number {
  return helper(x) * 2
}

/** Given as it is. */
export function given(): number {
  return 1
}

function helper(x: number): number {
  return x * secret
}
`
  expect(stubOf(solution, '99-lesson', ['double'])).toBe(`import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'

/** What a pool is told. */
export interface Options {
  stride: number
}

/** Doubles. */
export function double(x: number): number {
  return todo('99-lesson/double')
}

/** Given as it is. */
export function given(): number {
  return 1
}
`)
})
