// Where lines of the reader may break. That nothing is lost or said twice is asked of every lesson.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import { parser } from '../scripts/reader/markdown.ts'
import { readableLessons } from '../scripts/reader/pages.ts'
import { unbroken, unbrokenCode, withWholeFormulas } from '../scripts/reader/unbroken.ts'

type Token = ReturnType<ReturnType<typeof parser>['parse']>[number]

/** The inline tokens of a text, before and after; a span is shown in angle brackets, a formula in dollars. */
function joined(text: string): string {
  const inline = parser().parseInline(text, {})[0].children!
  return withWholeFormulas(inline).map(written).join('')
}

function written({ type, content, nesting, markup }: Token): string {
  if (type === 'span') return nesting === 1 ? '<' : '>'
  return type === 'math_inline' ? `$${content}$` : content || markup
}

test.each([
  ['of $a$, which', 'of <$a$,> which'],
  ['(see $a$) and $b$.', '(see <$a$)> and <$b$.>'],
  ['at ($a$)', 'at <($a$)>'],
  ['$a$-$b$, so', '<$a$-><$b$,> so'],
  ['$a$ and $b$', '<$a$> and <$b$>'],
  ['**$a$**, $b$', '**<$a$>**, <$b$>'],
  [`$${'x + '.repeat(12)}x$, so`, `$${'x + '.repeat(12)}x$, so`],
])('%s is kept together as %s', (text, expected) => {
  expect(joined(text)).toBe(expected)
})

test('nothing of any lesson is lost or said twice', () => {
  const markdown = parser()
  for (const { id } of readableLessons()) {
    const tokens = markdown.parse(readFileSync(join(root, 'lessons', id, 'README.md'), 'utf8'), {})
    const inline = tokens.flatMap(({ children }) => (children ? [children] : []))
    const text = (each: Token[]) => each.map(({ content }) => content).join('')
    expect([id, inline.map((each) => text(withWholeFormulas(each)))]).toEqual([id, inline.map(text)])
  }
})

test.each([
  ['the shape [2, 3] is', 'the shape <[2, 3]> is'],
  ['is 1 · 2 + 3 = 5', 'is <1 · 2 +> <3 => 5'],
  ['26 · 26 · 9', '<26 · 26 · 9>'],
  ['kernelHeight · kernelWidth', '<kernelHeight ·> kernelWidth'],
  ['on 2025-07-09, p − y', 'on <2025-07-09>, <p −> y'],
  ['is 96.6 % (0.5 apart)', 'is <96.6 %> (0.5 apart)'],
  ['took 1.08 ms, then 9–11 s', 'took <1.08 ms>, then 9–<11 s>'],
  ['to read · 15 to write', 'to <read ·> 15 to write'],
  ['weight · gradient, t % 4', '<weight ·> gradient, <t %> 4'],
  ['01-softmax/softmax', '<01-softmax/>softmax'],
])('%s breaks in no wrong place', (text, expected) => {
  expect(marked(unbroken(text))).toBe(expected)
})

test.each([
  ['npm run bench -- --engine simd', 'npm run bench <--> <--engine> simd'],
  ['{ epoch, batch, loss }', '<{ epoch,> batch, <loss }>'],
  ['{ ...x }', '<{ ...x }>'],
])('%s, in code, breaks in no wrong place', (code, expected) => {
  expect(marked(unbrokenCode(code))).toBe(expected)
})

/** What is whole stands in angle brackets. */
function marked(html: string): string {
  return html.replaceAll('<span class="whole">', '<').replaceAll('</span>', '>').replaceAll('<wbr>', '')
}
