// What may be typed for a lesson or a task.
import { expect, test } from 'vitest'
import { readCatalogue } from '../scripts/course/catalogue.ts'
import { find, findAll } from '../scripts/course/find.ts'

const catalogue = readCatalogue()

test.each(['1', '01', 'softmax', '01-softmax', '01-softmax/', 'lessons/01-softmax/softmax.ts'])('%s', (name) => {
  expect(find(catalogue, name)).toEqual({ lesson: catalogue[0] })
})

test('a task, by any name of its lesson', () => {
  expect(find(catalogue, '1/normalize').tasks).toEqual(['01-softmax/normalize'])
})

test('a lesson beside a task of it is the whole lesson', () => {
  expect(findAll(catalogue, ['1/normalize', '1'])).toEqual([{ lesson: catalogue[0], tasks: undefined }])
})

test.each(['', '0', '001', '0x1', '99'])('%j is no lesson', (name) => {
  expect(() => find(catalogue, name)).toThrow('There is no lesson called')
})
