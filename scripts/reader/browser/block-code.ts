// A block as it is edited, made into a module: types stripped, imports led to where the modules are. Loaded when
// the first block is run.
import { parse } from 'acorn'
import { transform } from 'sucrase'
import { type Claim, instrument, type Statement } from '../../course/claims.ts'
import { moduleAddress } from './code.ts'
import { currentState } from './connection.ts'
import { isLive } from './place.ts'

export interface BlockCode {
  yours?: string
  reference: string
  claims: Claim[]
  /** whether it imports anything that is written in a lesson */
  isOfLessons: boolean
}

/** @throws SyntaxError */
export function blockCode(source: string, lesson: string): BlockCode {
  // Tried: what is stripped keeps its lines, so that a claim's line is the source's.
  const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true })
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const made = (side: 'yours' | 'reference') =>
    instrument(code, body as unknown as Statement[], { resolve: (to) => addressOf(to, lesson, side), showsAll: true })
  const { code: reference, claims } = made('reference')
  const isOfLessons = (body as unknown as Statement[]).some(({ source: from }) => isLessons(from?.value, lesson))
  return { yours: isLive && isOfLessons ? made('yours').code : undefined, reference, claims, isOfLessons }
}

function isLessons(specifier: unknown, lesson: string): boolean {
  return /^lessons\/\d\d-/.test(pathOf(String(specifier), lesson) ?? '') || specifier === '#given/assembly.ts'
}

/** As the grader's rule has it: other lessons that are not passed are the reference's. */
function addressOf(specifier: string, lesson: string, side: 'yours' | 'reference'): string {
  const path = pathOf(specifier, lesson)
  if (path === undefined) return specifier
  const other = /^lessons\/(\d\d-[^/]+)\//.exec(path)?.[1]
  const isBorrowed = other !== undefined && other !== lesson && !currentState()?.passed.includes(other)
  return moduleAddress(path, isBorrowed ? 'reference' : side)
}

function pathOf(specifier: string, lesson: string): string | undefined {
  if (specifier.startsWith('#given/')) return `lessons/given/${specifier.slice(7)}`
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return new URL(specifier, `file:///lessons/${lesson}/`).pathname.slice(1)
}
