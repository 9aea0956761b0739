// How the course proves its own checks: the reference passes, every check fails on the stub, every
// mistake is rejected and named, every alternative passes.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Lesson, root } from '../course/catalogue.ts'
import { stubText } from '../course/stub.ts'
import { mostPatience } from './deadline.ts'
import type { Judge } from './judge-client.ts'
import type { RunRequest } from './protocol.ts'
import { referenceTree } from './tree.ts'
import type { LessonVerdict } from './verdict.ts'

export type ProofKind = 'solution' | 'stub' | 'mistake' | 'alternative'

/** Claims about a lesson that one run settles. */
export interface Proof {
  kind: ProofKind
  lesson: Lesson
  /** what each claim is about: the lesson's id, or the files of mistakes or alternatives */
  names: readonly string[]
  request: RunRequest
}

export const proofKinds: readonly ProofKind[] = ['solution', 'stub', 'mistake', 'alternative']

/** A run has hundreds of variants, so it gets longer than any learner's. */
const variantLimits = { seconds: 600, megabytes: 4096 }

const passes = 'it passes'

export function proofOf(lesson: Lesson, kind: ProofKind): Proof {
  const { id, file } = lesson
  if (kind === 'solution') return { kind, lesson, names: [id], request: { lesson: id, tree: referenceTree } }
  if (kind === 'stub') {
    const tree = { base: 'lessons' as const, borrowed: [], sources: { [file]: stubText(lesson) } }
    return { kind, lesson, names: [id], request: { lesson: id, tree, diagnose: false } }
  }
  const names = filesOf(lesson, kind)
  return { kind, lesson, names, request: { lesson: id, tree: referenceTree, variants: names, limits: variantLimits } }
}

function filesOf({ id }: Lesson, kind: ProofKind): string[] {
  const folder = `checks/${id}/${kind}s`
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`)
}

/** What is wrong, by the name of the claim; undefined where nothing is. The same inputs for the same seed. */
export async function prove(
  judge: Judge,
  { kind, lesson, names, request }: Proof,
  seed = 1,
): Promise<Map<string, string | undefined>> {
  if (names.length === 0) return new Map()
  const run = judge.run({ ...request, seed })
  const [verdict, variants] = [await run.verdict, await run.variants]
  const objections = new Map<string, string | undefined>()
  for (const name of names) {
    const objection = objectionTo(kind, lesson, name, request.variants ? variants[name] : verdict)
    objections.set(name, objection === passes && (await isMadeFast(name)) ? undefined : objection)
  }
  return objections
}

/** A mistake that is only slow is none where the engine makes it fast: its file says from which Node on. */
async function isMadeFast(file: string): Promise<boolean> {
  const { fastFrom = Infinity }: { fastFrom?: number } = await import(pathToFileURL(join(root, file)).href)
  return Number.parseInt(process.versions.node, 10) >= fastFrom
}

function objectionTo(
  kind: ProofKind,
  lesson: Lesson,
  name: string,
  verdict: LessonVerdict | undefined,
): string | undefined {
  if (!verdict) return 'the run did not come to its end'
  if (kind === 'stub') return notTodo(verdict)
  if (kind === 'solution') return notPassed(verdict)
  const [task, slug] = name.split('/').at(-1)!.split('.')
  if (!lesson.tasks.some((candidate) => candidate.name === task)) return `${lesson.id} has no task ${task}`
  return kind === 'mistake' ? notNamed(verdict, slug) : (notPassed(verdict) ?? notInTime(lesson, verdict))
}

/** A variant has a long deadline; a right answer must also come within a learner's, on a busy machine. */
function notInTime({ limits }: Lesson, { tasks: [{ ms }] }: LessonVerdict): string | undefined {
  const seconds = ms / 1000
  if (seconds < mostPatience * limits.seconds) return undefined
  return `it is right, but takes ${seconds.toFixed(1)} s, and the lesson's deadline is ${limits.seconds} s`
}

function notPassed({ verdict, tasks }: LessonVerdict): string | undefined {
  if (verdict === 'passed') return undefined
  const task = tasks.find((candidate) => candidate.verdict !== 'passed')
  const check = task?.checks.find((candidate) => candidate.verdict !== 'passed')
  return [`${task?.id} is ${task?.verdict}`, task?.message, check?.name, check?.message].filter(Boolean).join('\n')
}

function notTodo({ tasks }: LessonVerdict): string | undefined {
  const passing = tasks.flatMap(({ id, checks }) =>
    checks.filter(({ verdict }) => verdict !== 'todo').map(({ name, verdict }) => `${id}: ${name} (${verdict})`),
  )
  return passing.length === 0 ? undefined : `the stub should fail here, as todo:\n${passing.join('\n')}`
}

function notNamed({ tasks: [task] }: LessonVerdict, slug: string): string | undefined {
  if (task.verdict === 'passed') return passes
  if (task.verdict !== 'failed' && task.verdict !== 'slow') return `it is ${task.verdict}: ${task.message}`
  const failing = task.checks.filter(({ verdict }) => verdict !== 'passed').map(({ name }) => name)
  if (task.diagnosis?.mistake === slug) return undefined
  return `it is named ${task.diagnosis?.mistake ?? `nothing (${task.diagnosis?.message ?? 'no relation'})`}; failing: ${failing.join(' | ')}`
}
