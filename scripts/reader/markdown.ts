// Markdown as HTML: formulas by KaTeX, code by Shiki in both schemes' colours, links to READMEs as links to
// pages. Everything is done here, on the server, so that a page is whole without scripts.
import katexPlugin from '@vscode/markdown-it-katex'
import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it'
import { parseHints } from '../course/hints.ts'
import { escaped } from '../figures/svg.ts'
import { highlighted } from './highlight.ts'
import { unbroken, unbrokenCode, withWholeFormulas } from './unbroken.ts'

export interface Heading {
  level: number
  id: string
  text: string
}

export interface Rendered {
  html: string
  headings: Heading[]
  /** the text under each heading, for the search; the part before the first heading has none */
  sections: { heading?: Heading; text: string }[]
}

/** Width and height of images by their addresses. */
export type Sizes = Record<string, readonly [width: number, height: number]>

interface Environment {
  sizes: Sizes
}

type KatexPlugin = (markdown: Parser, options: { throwOnError: boolean }) => void

// The package is CommonJS: Node gives its exports as the default, Vitest what they call their default.
const exported = katexPlugin as unknown as KatexPlugin | { default: KatexPlugin }
const katex = typeof exported === 'function' ? exported : exported.default

/** Cells with more signs hold running text, and their column some room for it. */
const mostOfCell = 24

export function parser(): Parser {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  markdown.use(katex, { throwOnError: false })
  const { rules } = markdown.renderer
  rules.fence = (tokens, i) => fenceHtml(tokens[i])
  rules.image = (tokens, i, _, environment) => imageHtml(tokens[i], (environment as unknown as Environment).sizes)
  rules.code_inline = (tokens, i) => `<code>${unbrokenCode(escaped(tokens[i].content))}</code>`
  rules.text = (tokens, i) => unbroken(escaped(tokens[i].content))
  rules.table_open = () => '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>\n'
  rules.table_close = () => '</table></div>\n'
  rules.td_open = (tokens, i, options, _, renderer) => {
    if (tokens[i + 1].content.length > mostOfCell) tokens[i].attrJoin('class', 'is-wordy')
    return renderer.renderToken(tokens, i, options)
  }
  const formula = rules.math_block!
  rules.math_block = (...args) =>
    `<div class="wide" tabindex="0" role="region" aria-label="Formula">${formula(...args)}</div>`
  return markdown
}

const markdownIt = parser()

/** @param sizes of the images, by their addresses, so that nothing moves when they come */
export function render(source: string, sizes: Sizes = {}): Rendered {
  const tokens = markdownIt.parse(source, {})
  const headings = withHeadingIds(tokens)
  withPageLinks(tokens)
  for (const token of tokens) if (token.children) token.children = withWholeFormulas(token.children)
  const html = markdownIt.renderer.render(tokens, markdownIt.options, { sizes } satisfies Environment)
  return { html, headings, sections: sectionsOf(tokens, headings) }
}

/** The hints of each task, from a lesson's `hints.md`. */
export function renderHints(source: string): Record<string, string[]> {
  const hints = [...parseHints(source)].map(([task, texts]) => [task, texts.map((text) => render(text).html)] as const)
  return Object.fromEntries(hints)
}

/** A runnable block is marked; scripts make it run. */
function fenceHtml({ content, info }: Token): string {
  const language = info.trim()
  const code = highlighted(content.replace(/\n$/, ''), language.split(' ')[0])
  return language === 'ts run' ? `<div class="block">${code}</div>\n` : code
}

function imageHtml(token: Token, sizes: Sizes): string {
  const source = String(token.attrGet('src'))
  const size = sizes[source] ? ` width="${sizes[source][0]}" height="${sizes[source][1]}"` : ''
  return `<span class="figure"><img src="${escaped(source)}" alt="${escaped(token.content)}"${size} loading="lazy"></span>`
}

function withHeadingIds(tokens: Token[]): Heading[] {
  const taken = new Map<string, number>()
  return tokens.flatMap((token, i) => {
    if (token.type !== 'heading_open') return []
    const text = plainText(tokens[i + 1])
    const slug = slugOf(text)
    const count = taken.get(slug) ?? 0
    taken.set(slug, count + 1)
    const id = count === 0 ? slug : `${slug}-${count}`
    token.attrSet('id', id)
    return [{ level: Number(token.tag.slice(1)), id, text }]
  })
}

/** As the code host makes them, so that links to headings mean the same in both. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function plainText(inline: Token): string {
  return (inline.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('')
}

function withPageLinks(tokens: Token[]): void {
  const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open')
  for (const link of links) {
    const href = String(link.attrGet('href'))
    if (/^https?:/.test(href)) link.attrSet('rel', 'noreferrer')
    else link.attrSet('href', pageLink(href))
  }
}

/** `../02-cross-entropy/README.md#x` leads to the folder's page, `./softmax.ts` to the page that shows the file. */
export function pageLink(href: string): string {
  return href.replace(/(^|\/)README\.md(?=#|$)/, '$1').replace(/\.ts(?=#|$)/, '.html')
}

function sectionsOf(tokens: Token[], headings: Heading[]): Rendered['sections'] {
  const sections: Rendered['sections'] = [{ text: '' }]
  let next = 0
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'heading_open') sections.push({ heading: headings[next++], text: '' })
    const isHeadingText = tokens[i - 1]?.type === 'heading_open'
    if (token.type === 'inline' && !isHeadingText) sections.at(-1)!.text += ` ${searchText(token)}`
  }
  return sections.map(({ heading, text }) => ({ heading, text: text.trim() }))
}

function searchText({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => {
      if (type === 'text' || type === 'code_inline' || type === 'image') return content
      if (type === 'math_inline') return searchFormula(content)
      return type === 'softbreak' ? ' ' : ''
    })
    .join('')
}

/** A formula is read as it is written where that is short; nobody searches for a backslash. */
function searchFormula(tex: string): string {
  return /[\\{}]/.test(tex) ? '…' : tex
}
