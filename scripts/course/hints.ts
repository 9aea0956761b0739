// The hints of a lesson: `hints.md` has a heading with each task's address and a list of three under it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { root } from './catalogue.ts'

/** The hints by task, each as its Markdown source, in the order in which they are opened. */
export function parseHints(markdown: string): Map<string, string[]> {
  const lines = markdown.split('\n')
  const hints = new Map<string, string[]>()
  let task = ''
  const tokens = new MarkdownIt().parse(markdown, {})
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'heading_open' && token.tag === 'h2') {
      task = tokens[i + 1].content.replaceAll('`', '')
      hints.set(task, [])
    }
    if (token.type === 'list_item_open' && token.level === 1 && token.map) {
      hints.get(task)?.push(unindented(lines.slice(...token.map)))
    }
  }
  return hints
}

function unindented([first, ...rest]: string[]): string {
  return [first.replace(/^\d+\.\s+/, ''), ...rest.map((line) => line.replace(/^ {1,3}/, ''))].join('\n').trim()
}

/** The hints of a lesson's tasks; none where the lesson has no `hints.md`. */
export function readHints(lesson: string): Map<string, string[]> {
  const path = join(root, 'lessons', lesson, 'hints.md')
  return existsSync(path) ? parseHints(readFileSync(path, 'utf8')) : new Map()
}
