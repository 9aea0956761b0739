// The weights between two trainings: what is missing, damaged or another network's is told in a sentence.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import { UsageError } from '../scripts/course/find.ts'
import { type Checkpoint, loadCheckpoint, saveCheckpoint } from '../scripts/training/checkpoint.ts'

const folder = mkdtempSync(join(tmpdir(), 'weights-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = relative(root, join(folder, 'weights.json'))
const shapes = { kernels: [2, 1, 1, 1], bias: [2] }
const numbers = (...values: number[]) => {
  const buffer = new SharedArrayBuffer(8 * values.length)
  new Float64Array(buffer).set(values)
  return buffer
}
const checkpoint: Checkpoint = {
  file,
  parameters: {
    kernels: { shape: [2, 1, 1, 1], buffer: numbers(1, 2) },
    bias: { shape: [2], buffer: numbers(3, 4) },
  },
  epochsDone: 2,
  losses: { loss: [2.3, 0.5] },
  accuracies: [{ after: 2, share: 0.9 }],
}
const base64 = Buffer.from(numbers(1, 2)).toString('base64')
const kernels = { shape: [2, 1, 1, 1], base64 }
const good = { version: 2, epochsDone: 1, losses: {}, parameters: { kernels, bias: { shape: [2], base64 } } }

function told(text: string): string {
  writeFileSync(join(folder, 'weights.json'), text)
  try {
    loadCheckpoint(file, shapes)
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return (error as Error).message
  }
  return 'nothing'
}

test('what was saved is loaded', () => {
  saveCheckpoint(checkpoint)
  expect(loadCheckpoint(file, shapes)).toEqual(checkpoint)
  expect(told(JSON.stringify(good))).toBe('nothing')
})

test.each<[string, string, RegExp]>([
  ['empty', '', /cannot be read .+ Train without --resume to begin anew\.$/],
  ['half a file', JSON.stringify(good).slice(0, 80), /cannot be read/],
  ['no record', 'null', /cannot be read/],
  ['a list', '[]', /cannot be read/],
  ['of another version', JSON.stringify({ ...good, version: 1 }), /its version is 1, not 2/],
  ['without weights', JSON.stringify({ ...good, parameters: undefined }), /cannot be read/],
  ['without losses', JSON.stringify({ ...good, losses: undefined }), /cannot be read/],
  ['without a count of epochs', JSON.stringify({ ...good, epochsDone: 'two' }), /cannot be read/],
  [
    'without numbers',
    JSON.stringify({ ...good, parameters: { ...good.parameters, kernels: { shape: [2, 1, 1, 1] } } }),
    /is damaged: expected 16 bytes of kernels, got 0/,
  ],
  [
    'with too few numbers',
    JSON.stringify({ ...good, parameters: { ...good.parameters, kernels: { ...kernels, base64: 'AAAA' } } }),
    /is damaged: expected 16 bytes of kernels, got 3/,
  ],
  [
    'of other sizes',
    JSON.stringify({ ...good, parameters: { ...good.parameters, kernels: { ...kernels, shape: [1, 2, 1, 1] } } }),
    /is of another network: expected kernels \[2,1,1,1\], got \[1,2,1,1\]/,
  ],
  [
    'of other names',
    JSON.stringify({ ...good, parameters: { kernels } }),
    /is of another network: expected bias \[2\], got \[nothing\]/,
  ],
])('a file that is %s', (_, text, expected) => {
  expect(told(text)).toMatch(expected)
})

test('no file, and a folder in its place', () => {
  rmSync(join(folder, 'weights.json'))
  expect(() => loadCheckpoint(file, shapes)).toThrow(
    /There is nothing to resume: .+ is not there\. Train without --resume/,
  )
  mkdirSync(join(folder, 'weights.json'))
  expect(() => loadCheckpoint(file, shapes)).toThrow(UsageError)
})
