// What a runnable block claims: `// → value` behind an expression or a declaration says what it gives. Needs
// neither Node nor a parser: the tests parse with Vite's, the reader's pages with one that runs in a browser.

export interface Claim {
  /** the line within the block */
  line: number
  /** what is written behind the arrow; undefined where a value is shown that nothing is written of */
  expected?: string
}

/** A statement as ESTree has it. */
export interface Statement {
  type: string
  start: number
  end: number
  source?: { start: number; end: number; value: unknown } | null
  expression?: { start: number; end: number }
  declarations?: { id: { name?: string } }[]
}

export interface InstrumentOptions {
  /** turns an import's specifier into the module that the block is to run against */
  resolve: (specifier: string) => string
  /** whether expressions without an arrow are shown as well */
  showsAll?: boolean
}

/** The block as a module that calls `globalThis.show(index, () => value)` for each of its claims. */
export function instrument(
  source: string,
  statements: readonly Statement[],
  { resolve, showsAll = false }: InstrumentOptions,
): { code: string; claims: Claim[] } {
  const claims: Claim[] = []
  const parts = statements.map((statement) => {
    const text = source.slice(statement.start, statement.end)
    if (statement.type === 'ImportDeclaration') return withSource(text, statement, resolve)
    const expected = /^[ \t]*;?[ \t]*\/\/ → (.+)/.exec(source.slice(statement.end))?.[1].trim()
    const isShown = showsAll && statement.type === 'ExpressionStatement'
    if (expected === undefined && !isShown) return text
    claims.push({ line: source.slice(0, statement.end).split('\n').length, expected })
    return withShow(statement, text, source, claims.length - 1)
  })
  return { code: parts.join('\n'), claims }
}

function withSource(text: string, { start, source }: Statement, resolve: (specifier: string) => string): string {
  const { start: from, end: to, value } = source!
  return text.slice(0, from - start) + JSON.stringify(resolve(String(value))) + text.slice(to - start)
}

function withShow({ type, expression, declarations }: Statement, text: string, source: string, index: number): string {
  if (type === 'ExpressionStatement' && expression) {
    return `await globalThis.show(${index}, async () => (${source.slice(expression.start, expression.end)}))`
  }
  const name = declarations?.at(-1)?.id.name
  if (!name) throw new SyntaxError(`no value to show in: ${text}`)
  return `${text}\nawait globalThis.show(${index}, async () => ${name})`
}

/** What is wrong with what an expression gives or throws; undefined when it is as written. */
export async function outcome(give: () => Promise<unknown>, expected: string): Promise<string | undefined> {
  const thrown = /^throws (.+)$/.exec(expected)?.[1]
  try {
    const value = await give()
    return thrown ? `gives ${JSON.stringify(value)}, and should throw` : objectionTo(value, expected)
  } catch (error) {
    return thrown === String(error) ? undefined : `throws ${error}`
  }
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
