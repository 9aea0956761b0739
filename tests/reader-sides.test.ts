// The line under a picture: whose code a drawing ran, also where it called several functions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import type { Side } from '../scripts/reader/browser/jobs.ts'
import { sentenceFor } from '../scripts/reader/browser/sides.ts'
import { browserPath, launch } from './browser.ts'
import { type Desk, openDesk } from './desk.ts'

const yours: Side = { is: 'yours' }
const missing = (todo: string): Side => ({ is: 'reference', todo })

test.each([
  [[], ''],
  [[yours, yours], 'This runs your code.'],
  [[{ is: 'yours', borrowed: [] }], 'This runs your code.'],
  [
    [yours, { is: 'yours', borrowed: ['01-a', '02-b', '05-c'] }, { is: 'yours', borrowed: ['02-b'] }],
    'This runs your code, and the reference in place of what is missing: 01-a, 02-b and 05-c are not passed yet.',
  ],
  [
    [{ is: 'yours', borrowed: ['01-a'] }, missing('05-a/b')],
    'This runs your code, and the reference in place of what is missing: 05-a/b is still to be written; 01-a is not passed yet.',
  ],
  [[{ is: 'reference' }], 'This runs the reference.'],
  [[missing('05-a/b')], 'This runs the reference: 05-a/b is still to be written.'],
  [[missing('05-a/b'), missing('05-a/b')], 'This runs the reference: 05-a/b is still to be written.'],
  [[missing('05-a/b'), missing('05-a/c')], 'This runs the reference: 05-a/b and c are still to be written.'],
  [
    [yours, missing('05-a/b'), missing('05-a/c'), missing('05-a/d')],
    'This runs your code, and the reference in place of what is missing: 05-a/b, c and d are still to be written.',
  ],
  [
    [missing('05-a/b'), yours, { is: 'reference', fault: 'your file exports no function e' }],
    'This runs your code, and the reference in place of what is missing: 05-a/b is still to be written; your file exports no function e.',
  ],
] as [Side[], string][])('%j', (sides, sentence) => {
  expect(sentenceFor(sides)).toBe(sentence)
})

describe.skipIf(!browserPath)('a picture', () => {
  const file = '04-softmax-gradient/softmax-gradient.ts'
  let desk: Desk
  let browser: Browser
  beforeAll(async () => {
    ;[desk, browser] = await Promise.all([openDesk(), launch()])
    desk.workspace.write(`lessons/${file}`, withTodo('softmaxJacobian'))
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  /** The reference, but for one function. */
  function withTodo(name: string): string {
    const text = readFileSync(join(root, 'solutions', file), 'utf8')
    const from = text.indexOf('{\n', text.indexOf(`export function ${name}(`)) + 2
    const body = text.slice(from, text.indexOf('\n}\n', from))
    const stub = `  return todo('04-softmax-gradient/${name}')`
    return `import { todo } from '#given/todo.ts'\n${text.replace(body, stub)}`
  }

  test('says of which of its calls the reference has a part', async () => {
    const page = await browser.newPage()
    await page.goto(`${desk.address}lessons/04-softmax-gradient/`)
    const picture = page.locator('.picture')
    await picture.scrollIntoViewIfNeeded()
    await picture.locator('.side:not(:text-is("…"))').waitFor()
    expect(await picture.locator('.side').innerText()).toBe(
      'This runs your code, and the reference in place of what is missing: 04-softmax-gradient/softmaxJacobian is still to be written; 01-softmax is not passed yet.',
    )
    await page.close()
  })
})
