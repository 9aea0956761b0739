// Which files hold answers. Plain JavaScript: also used in the thread that resolves imports, where nothing
// turns TypeScript into it.
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @param {string} path absolute, links followed @param {string} root */
export function isAnswer(path, root) {
  return /^(checks|solutions|tests|scripts)(\/|$)/.test(relative(root, path).split(sep).join('/'))
}

/**
 * The answer that an import leads to, relative to the root, or undefined. An answer may import another.
 * @param {string} url @param {string | undefined} parent @param {string} root
 */
export function answerOf(url, parent, root) {
  if (!url.startsWith('file:') || isFileOfAnswers(parent, root) || !isFileOfAnswers(url, root)) return undefined
  return relative(root, fileURLToPath(url)).split(sep).join('/')
}

/** @param {string | undefined} url @param {string} root */
function isFileOfAnswers(url, root) {
  return url?.startsWith('file:') && isAnswer(fileURLToPath(url), root)
}
