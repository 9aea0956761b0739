// What the learner's modules ask for while they run. Every import of theirs, static or computed, comes to
// the judge as a request; here it is decided whether it is borrowing, tampering, or none of our business.
import { fileURLToPath } from 'node:url'
import { repositoryPath, root } from '../course/catalogue.ts'
import { lessonOf } from './tree.ts'

export type ImportVerdict = { borrowed: string } | { tampered: string } | undefined

/**
 * @param url as it was requested: `/solutions/…` from the root, an absolute path, a file address, a package
 * @param importer the absolute path of the module that asks
 * @param borrowed the lessons whose reference stands in for the learner's
 */
export function judgeImport(url: string, importer: string | undefined, borrowed: readonly string[]): ImportVerdict {
  const from = repositoryPath(importer ?? '')
  if (!from.startsWith('lessons/')) return undefined
  const target = pathOf(url)
  if (!/^(checks|solutions|scripts|tests|\.course)\//.test(target)) return undefined
  const lesson = target.startsWith('solutions/') ? lessonOf(target) : undefined
  if (lesson && borrowed.includes(lesson)) return { borrowed: lesson }
  return { tampered: `${from} reaches for ${target}` }
}

/** Vitest hands itself out inside the worker, so asking for it is seen in the text alone. */
export function tamperingIn(sources: Readonly<Record<string, string>>): string | undefined {
  const [file] = Object.entries(sources).find(([, text]) => /(from|import)[\s(]*['"`]@?vitest\b/.test(text)) ?? []
  return file && `${file} imports vitest, which judges it`
}

function pathOf(url: string): string {
  const path = (url.startsWith('file:') ? fileURLToPath(url) : url).split('?')[0].replace(/^\/@fs\//, '/')
  return path.startsWith(root) ? repositoryPath(path) : path.replace(/^\/+/, '')
}
