// The learner's files at one moment, and which of them stand for themselves.
import { lstatSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Lesson, root, textOf } from '../course/catalogue.ts'
import { hashOf } from '../course/progress.ts'
import type { Tree } from '../grader/tree.ts'

export interface Version {
  hash: string
  tree: Tree
}

/** The learner's files as they are now. */
export function currentVersion(catalogue: readonly Lesson[], passed: readonly string[]): Version {
  const borrowed = catalogue.map(({ id }) => id).filter((id) => !passed.includes(id))
  const sources: Record<string, string> = {}
  for (const lesson of catalogue) {
    const text = isOurs(lesson.file) ? textOf(lesson) : undefined
    if (text !== undefined) sources[lesson.file] = text
  }
  return { hash: hashOf(JSON.stringify([sources, borrowed])), tree: { base: 'lessons', borrowed, sources } }
}

/** A file of the course itself: there, and no link that leads out of it. */
export function isOurs(path: string): boolean {
  try {
    const file = join(root, path)
    const within = realpathSync(join(root, path.split('/')[0])) + sep
    return lstatSync(file).isFile() && realpathSync(file).startsWith(within)
  } catch {
    return false
  }
}
