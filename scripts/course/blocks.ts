// The runnable blocks of a lesson: fenced as `ts run`, each a module of its own, in which `// → value`
// says what the expression before it gives.
import MarkdownIt from 'markdown-it'
import { parseSync } from 'vite'
import { type Claim, instrument, type Statement } from './claims.ts'

export interface Block {
  source: string
  /** the line of the README on which the source begins, counted from 1 */
  line: number
}

export function runnableBlocks(markdown: string): Block[] {
  const fences = new MarkdownIt()
    .parse(markdown, {})
    .filter(({ type, info }) => type === 'fence' && info.trim() === 'ts run')
  return fences.map(({ content, map }) => ({ source: content, line: map![0] + 2 }))
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
  return instrument(source, program.body as unknown as Statement[], { resolve })
}
