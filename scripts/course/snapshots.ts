// Copies of the learner's files in `.course/snapshots/`, taken at each first pass and before anything is
// put in their place.
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { root } from './catalogue.ts'

const ours = join(root, '.course')

export type Occasion = 'passed' | 'reset' | 'restored'

const folderOf = (lesson: string) => `snapshots/${lesson}`

/**
 * Keeps a copy; an existing one is never overwritten.
 *
 * @param course the folder to keep it in
 * @returns where it is, relative to the repository
 */
export function keepSnapshot(
  lesson: string,
  file: string,
  content: string | Buffer,
  occasion: Occasion,
  course = ours,
): string {
  // To the millisecond, so that the names sort by age.
  const time = new Date().toISOString().slice(0, -1).replaceAll(':', '-')
  mkdirSync(join(course, folderOf(lesson)), { recursive: true })
  const whole = join(course, folderOf(lesson), `.writing-${process.pid}`)
  writeFileAtomic.sync(whole, content)
  try {
    for (let i = 1; ; i++) {
      const path = `${folderOf(lesson)}/${time}-${occasion}${i === 1 ? '' : `-${i}`}-${basename(file)}`
      if (placed(whole, join(course, path))) return `.course/${path}`
    }
  } finally {
    rmSync(whole, { force: true })
  }
}

/** Gives a file that is whole its name, unless there is one of that name. */
function placed(whole: string, path: string): boolean {
  try {
    linkSync(whole, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
  }
  // A file system without hard links.
  if (existsSync(path)) return false
  writeFileAtomic.sync(path, readFileSync(whole))
  return true
}

/** The copies of a lesson's file, oldest first, relative to the repository. */
export function listSnapshots(lesson: string): string[] {
  const folder = join(ours, folderOf(lesson))
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return names.sort().map((name) => `.course/${folderOf(lesson)}/${name}`)
}
