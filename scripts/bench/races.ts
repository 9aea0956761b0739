// Verdicts on speed must not depend on luck: the reference and a slow mistake of each task that is judged by its
// speed are judged again and again, each time in a process of its own, while every other core is kept busy.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Lesson, readCatalogue, type Task } from '../course/catalogue.ts'
import { Judge } from '../grader/judge-client.ts'
import { proofOf } from '../grader/proof.ts'
import { referenceTree } from '../grader/tree.ts'
import type { Verdict } from '../grader/verdict.ts'

export interface RaceReport {
  task: string
  /** what is judged: the reference, or a mistake that gives the right answers slowly */
  contestant: string
  due: Verdict
  runs: number
  /** verdicts that were not due, with how often each came */
  wrong: Partial<Record<Verdict, number>>
}

interface Contestant {
  name: string
  due: Verdict
  judge: (judge: Judge) => Promise<Verdict | undefined>
}

/** @param lessons the ids of the lessons whose races are run; all where left out */
export async function* measureRaces(runs: number, lessons?: readonly string[]): AsyncGenerator<RaceReport> {
  const judge = new Judge()
  const load = Array.from({ length: Math.max(1, availableParallelism() - 1) }, keepBusy)
  try {
    for (const { lesson, task } of racedTasks(lessons)) {
      for (const contestant of await contestantsOf(judge, lesson, task)) {
        yield await repeat(judge, task, contestant, runs)
      }
    }
  } finally {
    await Promise.all(load.map((thread) => thread.terminate()))
    judge.close()
  }
}

/** A thread, not a process: it cannot outlive a measurement that is broken off. */
function keepBusy(): Worker {
  return new Worker('while (true);', { eval: true })
}

function racedTasks(lessons?: readonly string[]): { lesson: Lesson; task: Task }[] {
  const named = readCatalogue().filter(({ id }) => lessons?.includes(id) ?? true)
  const all = named.flatMap((lesson) => lesson.tasks.map((task) => ({ lesson, task })))
  return all.filter(({ task }) => task.checks.some(({ kind }) => kind === 'speed'))
}

/** The reference, and the first of the task's mistakes that is only slow. */
async function contestantsOf(judge: Judge, lesson: Lesson, { address, name }: Task): Promise<Contestant[]> {
  const reference: Contestant = {
    name: 'the reference',
    due: 'passed',
    judge: (by) => verdictOf(by, { lesson: lesson.id, tasks: [address] }),
  }
  for (const file of proofOf(lesson, 'mistake').names) {
    if (!file.includes(`/${name}.`)) continue
    const slow = {
      name: file.split('/').at(-1)!,
      due: 'slow' as const,
      judge: (by: Judge) => verdictOfVariant(by, lesson, file),
    }
    if ((await slow.judge(judge)) === 'slow') return [reference, slow]
  }
  return [reference]
}

async function verdictOf(judge: Judge, request: { lesson: string; tasks: string[] }): Promise<Verdict | undefined> {
  return (await judge.run({ ...request, tree: referenceTree }).verdict)?.verdict
}

async function verdictOfVariant(judge: Judge, { id }: Lesson, file: string): Promise<Verdict | undefined> {
  const run = judge.run({ lesson: id, tree: referenceTree, variants: [file] })
  return (await run.variants)[file]?.verdict
}

async function repeat(
  judge: Judge,
  { address }: Task,
  { name, due, judge: once }: Contestant,
  runs: number,
): Promise<RaceReport> {
  const wrong: RaceReport['wrong'] = {}
  for (let run = 0; run < runs; run++) {
    const verdict = (await once(judge)) ?? 'harness'
    if (verdict !== due) wrong[verdict] = (wrong[verdict] ?? 0) + 1
  }
  return { task: address, contestant: name, due, runs, wrong }
}

/** A line for each contestant, as soon as it has run. */
export async function* raceLines(reports: AsyncIterable<RaceReport>): AsyncGenerator<string> {
  for await (const report of reports) yield raceLine(report)
}

function raceLine({ task, contestant, due, runs, wrong }: RaceReport): string {
  const counts = Object.entries(wrong).map(([verdict, count]) => `${count} ${verdict}`)
  return `${task}: ${contestant} is ${due}: ${counts.length === 0 ? `${runs} of ${runs}` : `but ${counts.join(', ')} of ${runs}`}`
}
