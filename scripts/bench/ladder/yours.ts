// The learner's code, as far as it is passed; the reference stands in for lessons that it builds on.
import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../course/catalogue.ts'
import { type LearnersCode, learnersCode } from '../../grader/learners-code.ts'
import type { Yours } from './surroundings.ts'

const lessons = ['13-vectorization', '14-simd', '15-cnn', '19-engine']

export async function findYours(): Promise<Yours> {
  const passed = new Map<string, LearnersCode>()
  const notes: string[] = []
  for (const code of await learnersCode(lessons)) {
    if (code.isPassed) passed.set(code.lesson.id, code)
    else notes.push(`Yours of ${code.lesson.id} is missing: the lesson is not passed yet.`)
  }
  borrow([...passed.values()].flatMap(({ borrowed }) => borrowed))
  return {
    notes,
    kernels: (lesson) => passed.get(lesson)?.lesson.file,
    module: async <M>(lesson: string) => {
      const file = passed.get(lesson)?.lesson.file
      return file === undefined ? undefined : ((await import(pathToFileURL(join(root, file)).href)) as M)
    },
  }
}

function borrow(borrowed: readonly string[]): void {
  if (borrowed.length === 0) return
  register('../../training/borrowing-hooks.mjs', import.meta.url, { data: { borrowed } })
}
