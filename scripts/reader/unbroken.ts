// Where a line must not break: in a date, between a number and its unit, in a short list such as a shape, in an option,
// within a product, before a sign, behind a brace, between a formula and its comma; and where it may, in a task's address.
import type { Token } from 'markdown-it'

const date = /\d{4}-\d\d-\d\d/
const quantity = /\d[\d.,]* (?:%|(?:ms|s|MB)\b)/
const list = /\[[^[\]]{1,18}\]/
// Between words a dot may also separate what a lesson takes.
const product = /(?<!\S)(?![a-z]{4})\S{1,7}(?: [·×] \S{1,7}(?!\S))+(?: [−+=≈≤≥](?= ))?/
const beforeSign = /(?<!\S)\S{1,12} [−+=≈≤≥·×%](?= \S)/
const address = /\b\d\d-[a-z0-9-]+\/(?=\w)/
const wholes = new RegExp(
  [date, quantity, list, product, beforeSign, address].map(({ source }) => source).join('|'),
  'g',
)

/**
 * Spaces of another kind would do as well, and would be copied into somebody's editor.
 *
 * @param html text without any markup, escaped
 */
export function unbroken(html: string): string {
  return html.replace(wholes, (whole) => `<span class="whole">${whole}</span>${whole.endsWith('/') ? '<wbr>' : ''}`)
}

/** An option of a command does not break behind its hyphens, nor does a brace stand alone. @param html code, escaped */
export function unbrokenCode(html: string): string {
  return html.replace(/--[\w-]*|\{ \S+(?: \})?|\S+ \}/g, '<span class="whole">$&</span>')
}

/** Longer ones, in signs of TeX, are wider than the line of a phone. */
const mostSigns = 28

/**
 * A formula is a box, and beside a box a line may break, also in front of a comma. So what touches a formula is
 * put into one span with it. (Tried and left: a word joiner between them, which Chromium passes over.)
 */
export function withWholeFormulas(inline: readonly Token[]): Token[] {
  return inline.flatMap((token, i) => {
    const [before, after] = [inline[i - 1], inline[i + 1]]
    if (isShort(token))
      return [spanTag(token, 1), ...part(before, tail), token, ...part(after, head), spanTag(token, -1)]
    if (token.type !== 'text') return [token]
    const start = isShort(before) ? head.exec(token.content)![0].length : 0
    const end = isShort(after) ? tail.exec(token.content)!.index : token.content.length
    return [copy(token, { content: token.content.slice(start, end) })]
  })
}

/** What touches the next formula; where a text has no space, all of it belongs to the formula before it. */
const tail = /(?<=\s)\S*$|$/
const head = /^\S*/

function isShort(token: Token | undefined): boolean {
  return token?.type === 'math_inline' && token.content.length <= mostSigns
}

function part(neighbour: Token | undefined, touching: RegExp): Token[] {
  const text = neighbour?.type === 'text' ? touching.exec(neighbour.content)![0] : ''
  return text ? [copy(neighbour!, { content: text })] : []
}

function spanTag(token: Token, nesting: 1 | -1): Token {
  return copy(token, {
    type: 'span',
    tag: 'span',
    nesting,
    content: '',
    attrs: nesting === 1 ? [['class', 'whole']] : null,
  })
}

function copy(token: Token, fields: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, fields)
}
