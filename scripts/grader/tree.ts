// A tree says where a lesson's modules come from: the learner's files, with the reference for what is
// borrowed, or the reference. Here is the rule; `tree-plugin` hands it to Vite.
import { posix } from 'node:path'

export interface Tree {
  base: 'lessons' | 'solutions'
  /** lessons that are taken from the reference, though the base is the learner's */
  borrowed: readonly string[]
  /** the text to judge in place of a file's, by path: what was saved, whatever has become of it since */
  sources: Readonly<Record<string, string>>
}

const lessonFile = /^(lessons|solutions)\/(\d\d-[^/]+)\/(.+)$/

export const referenceTree: Tree = { base: 'solutions', borrowed: [], sources: {} }

/** The id of the lesson that a path belongs to, if it is a learner's or a reference's file. */
export function lessonOf(path: string): string | undefined {
  return lessonFile.exec(path)?.[2]
}

/**
 * The file that an import leads to. Paths are relative to the repository, with forward slashes.
 *
 * @param specifier as written: `#lessons/01-softmax/softmax.ts`, `../01-softmax/softmax.ts`
 * @returns undefined where the import is none of the course's: Node's modules, packages
 */
export function resolveInTree(tree: Tree, specifier: string, importer: string): string | undefined {
  const target = targetOf(specifier, importer)
  return target === undefined ? undefined : inTree(tree, target, importer)
}

function targetOf(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith('#given/')) return `lessons/given/${specifier.slice(7)}`
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return posix.join(posix.dirname(importer), specifier)
}

/** Only checks and lessons ask for the tree's version of a lesson; the reference always keeps to itself. */
function inTree(tree: Tree, target: string, importer: string): string {
  const [, base, lesson, file] = lessonFile.exec(target) ?? []
  if (base !== 'lessons') return target
  const isReference = tree.base === 'solutions' || (tree.borrowed.includes(lesson) && lesson !== lessonOf(importer))
  if (!isReference) return target
  return `solutions/${lesson}/${file}`
}
