// How the course proves its own checks: the reference passes, every check fails on the stub, every
// mistake is rejected and named, every alternative passes. Each claim is one run.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Lesson, root } from '../course/catalogue.ts'
import { stubText } from '../course/stub.ts'
import type { Judge } from './judge-client.ts'
import type { RunRequest } from './protocol.ts'
import { referenceTree } from './tree.ts'
import type { LessonVerdict } from './verdict.ts'

export interface Proof {
  kind: 'solution' | 'stub' | 'mistake' | 'alternative'
  /** `checks/01-softmax/mistakes/softmax.no-shift.ts`, or the lesson's id */
  name: string
  request: RunRequest
  /** what is wrong with the verdict; undefined when it is as it should be */
  objection: (verdict: LessonVerdict) => string | undefined
}

export function proofsOf(lesson: Lesson): Proof[] {
  return [
    solutionProof(lesson),
    stubProof(lesson),
    ...overlayProofs(lesson, 'mistake'),
    ...overlayProofs(lesson, 'alternative'),
  ]
}

/** Runs a proof; the same inputs for the same seed. */
export async function prove(judge: Judge, proof: Proof, seed = 1): Promise<string | undefined> {
  const verdict = await judge.run({ ...proof.request, seed }).verdict
  return verdict ? proof.objection(verdict) : 'the run was cancelled'
}

function solutionProof(lesson: Lesson): Proof {
  return {
    kind: 'solution',
    name: lesson.id,
    request: { lesson: lesson.id, tree: referenceTree },
    objection: notPassed,
  }
}

function stubProof(lesson: Lesson): Proof {
  const sources = { [lesson.file]: stubText(lesson) }
  const request: RunRequest = { lesson: lesson.id, tree: { base: 'lessons', borrowed: [], sources }, diagnose: false }
  return { kind: 'stub', name: lesson.id, request, objection: notTodo }
}

function overlayProofs(lesson: Lesson, kind: 'mistake' | 'alternative'): Proof[] {
  const folder = `checks/${lesson.id}/${kind}s`
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return names.filter((name) => name.endsWith('.ts')).map((name) => overlayProof(lesson, kind, `${folder}/${name}`))
}

function overlayProof(lesson: Lesson, kind: 'mistake' | 'alternative', file: string): Proof {
  const [name, slug] = file.split('/').at(-1)!.split('.')
  const request: RunRequest = {
    lesson: lesson.id,
    tree: { ...referenceTree, overlay: { file, over: lesson.file } },
    tasks: [`${lesson.id}/${name}`],
  }
  const isTask = lesson.tasks.some((task) => task.name === name)
  const objection = kind === 'mistake' ? (verdict: LessonVerdict) => notNamed(verdict, slug) : notPassed
  return { kind, name: file, request, objection: isTask ? objection : () => `${lesson.id} has no task ${name}` }
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
  if (task.verdict === 'passed') return 'it passes'
  if (task.verdict !== 'failed' && task.verdict !== 'slow') return `it is ${task.verdict}: ${task.message}`
  const failing = task.checks.filter(({ verdict }) => verdict !== 'passed').map(({ name }) => name)
  if (task.diagnosis?.mistake === slug) return undefined
  return `it is named ${task.diagnosis?.mistake ?? `nothing (${task.diagnosis?.message ?? 'no relation'})`}; failing: ${failing.join(' | ')}`
}
