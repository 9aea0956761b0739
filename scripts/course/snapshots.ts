// Copies of the learner's files in `.course/snapshots/`, taken at each first pass and before each reset.
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { root } from './catalogue.ts'

export type Occasion = 'passed' | 'reset'

/** Keeps a copy and tells where, relative to the repository; an existing copy is never overwritten. */
export function keepSnapshot(lesson: string, file: string, text: string, occasion: Occasion): string {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  for (let i = 1; ; i++) {
    const path = `.course/snapshots/${lesson}/${time}-${occasion}${i === 1 ? '' : `-${i}`}-${basename(file)}`
    try {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text, { flag: 'wx' })
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
