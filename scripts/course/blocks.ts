// The runnable blocks of a lesson: fenced as `ts run`, each a module of its own, in which `// → value`
// says what the expression before it gives.
import MarkdownIt from 'markdown-it'
import { parseSync } from 'vite'

export interface Block {
  source: string
  /** the line of the README on which the source begins, counted from 1 */
  line: number
}

export interface Claim {
  /** the line within the block */
  line: number
  /** what is written behind the arrow */
  expected: string
}

export function runnableBlocks(markdown: string): Block[] {
  const fences = new MarkdownIt()
    .parse(markdown, {})
    .filter(({ type, info }) => type === 'fence' && info.trim() === 'ts run')
  return fences.map(({ content, map }) => ({ source: content, line: map![0] + 2 }))
}

interface Statement {
  type: string
  start: number
  end: number
  expression?: { start: number; end: number }
  declarations?: { id: { name?: string } }[]
}

/**
 * The block as a module that calls `globalThis.show(index, () => value)` for each of its claims.
 *
 * @param resolve turns an import's specifier into the module that the block is to run against
 */
export function instrumented(
  source: string,
  resolve: (specifier: string) => string,
): { code: string; claims: Claim[] } {
  const { program, errors } = parseSync('block.ts', source)
  if (errors.length > 0) throw new SyntaxError(errors[0].message)
  const claims: Claim[] = []
  const parts = (program.body as unknown as Statement[]).map((statement) => {
    const text = source.slice(statement.start, statement.end)
    if (statement.type === 'ImportDeclaration')
      return text.replace(/(from )'([^']+)'/, (_, from, to) => `${from}'${resolve(to)}'`)
    const expected = /^[ \t]*\/\/ → (.+)/.exec(source.slice(statement.end))?.[1].trim()
    if (expected === undefined) return text
    claims.push({ line: source.slice(0, statement.start).split('\n').length, expected })
    return withShow(statement, text, source, claims.length - 1)
  })
  return { code: parts.join('\n'), claims }
}

function withShow({ type, expression, declarations }: Statement, text: string, source: string, index: number): string {
  if (type === 'ExpressionStatement' && expression) {
    return `await globalThis.show(${index}, async () => (${source.slice(expression.start, expression.end)}))`
  }
  const name = declarations?.at(-1)?.id.name
  if (!name) throw new SyntaxError(`no value to show in: ${text}`)
  return `${text}\nawait globalThis.show(${index}, async () => ${name})`
}

/** What is wrong with a value, as against what is written; undefined when it is as written. */
export function objectionTo(value: unknown, expected: string): string | undefined {
  const written = Function(`'use strict'; return (${expected})`)() as unknown
  const digits = [...expected.replace(/'[^']*'/g, '').matchAll(/(?<![\w.])-?(?:\d[\d_]*\.?\d*(?:e[-+]?\d+)?)/g)].map(
    ([text]) => text,
  )
  return isAsWritten(value, written, digits) ? undefined : `gives ${JSON.stringify(value)}, and ${expected} is written`
}

/** Numbers are compared to the digits that are written, in the order in which they are written. */
function isAsWritten(value: unknown, written: unknown, digits: string[]): boolean {
  if (typeof written === 'number' && Number.isFinite(written)) return isRounded(value, digits.shift() ?? '')
  if (typeof written !== 'object' || written === null) return Object.is(value, written)
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(written)
  const [x, y] = [value as Record<string, unknown>, written as Record<string, unknown>]
  return (
    Object.keys(value).length === keys.length && keys.every((key) => key in x && isAsWritten(x[key], y[key], digits))
  )
}

function isRounded(value: unknown, text: string): boolean {
  if (typeof value !== 'number') return false
  const [mantissa, exponent = '0'] = text.replaceAll('_', '').split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  const unit = 10 ** (Number(exponent) - decimals)
  const isInteger = decimals === 0 && exponent === '0'
  return isInteger ? value === Number(mantissa) : Math.abs(value - Number(text)) <= unit * 0.5000001
}
