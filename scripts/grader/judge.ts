// The judge process: Vitest, kept warm. It parses the learner's code, so it may die of it; the process
// that started it (`judge-client`) notices and starts another.
import { join } from 'node:path'
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'
import { compileKnown } from '../../checks/given/modules.ts'
import type { RunOptions } from '../../checks/given/records.ts'
import { isAssembly, type Lesson, type Limits, readCatalogue, repositoryPath, root } from '../course/catalogue.ts'
import { endWithParent } from './end-with-parent.mjs'
import { tamperingIn } from './imports.ts'
import { kernelModule } from './kernel-module.ts'
import { relevantOutput } from './output.ts'
import type { Answer, FromJudge, RunRequest, ToJudge } from './protocol.ts'
import { Run } from './run.ts'
import { referenceTree, resolveInTree, type Tree } from './tree.ts'
import { treePlugin } from './tree-plugin.ts'
import {
  type Evidence,
  judgeLesson,
  judgeVariant,
  type LessonVerdict,
  lessonVerdict,
  type TaskVerdict,
} from './verdict.ts'
import { WorkerProcess } from './worker-process.ts'

const catalogue = readCatalogue()
const plugin = treePlugin(referenceTree)
let current: { number: number; run: Run } | undefined
let spares: WorkerProcess[] = []
let loadErrors: string[] = []
/** the last run, as Vitest sees it */
let settled: Promise<unknown> = Promise.resolve()

function tell(message: FromJudge): void {
  process.send?.(message)
}

/** Two, so that a save that follows hard on a verdict finds one ready while another starts. */
const sparesKept = 2

function startSpare(lesson: string, megabytes: number): WorkerProcess {
  const worker = new WorkerProcess(lesson, megabytes)
  spares.push(worker)
  if (worker.pid !== undefined) tell({ type: 'worker', pid: worker.pid })
  return worker
}

function takeSpare(lesson: string, megabytes: number): WorkerProcess {
  const fits = (worker: WorkerProcess) => worker.isAlive && worker.megabytes === megabytes
  for (const worker of spares) if (!fits(worker)) worker.kill()
  spares = spares.filter(fits)
  if (spares.length === 0) startSpare(lesson, megabytes)
  return spares.shift()!
}

/** A worker that has loaded everything. One that dies before, of a machine out of breath, is replaced. */
async function readyWorker(lesson: string, megabytes: number, tries = 3): Promise<WorkerProcess> {
  const worker = takeSpare(lesson, megabytes)
  try {
    await worker.ready
    return worker
  } catch (error) {
    if (tries === 1) throw error
    return readyWorker(lesson, megabytes, tries - 1)
  }
}

async function startVitest(): Promise<Vitest> {
  return createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      include: ['checks/*/*.check.ts'],
      pool: { name: 'course', createPoolWorker: () => current!.run.pool },
      reporters: [{ onTestModuleEnd: rememberLoadErrors }],
      testTimeout: 0,
      hookTimeout: 0,
      maxWorkers: 1,
      // What is given is loaded by Node: the worker has it before the run.
      server: { deps: { external: [/\/(checks|lessons)\/given\//] } },
      disableConsoleIntercept: true,
    },
    { plugins: [plugin], server: { watch: null, hmr: false, ws: false }, logLevel: 'silent' },
  )
}

function rememberLoadErrors(module: TestModule): void {
  loadErrors.push(...module.errors().map(({ message }) => message))
}

let lastMapping = ''

/** What was saved may differ from the last run's text; with another tree, imports lead elsewhere too. */
function forgetChangedModules(vitest: Vitest, { base, borrowed }: Tree): void {
  const mapping = JSON.stringify([base, borrowed])
  const changed = mapping === lastMapping ? /^lessons\// : /^(lessons|solutions)\/|^checks\/\d\d-/
  lastMapping = mapping
  for (const { moduleGraph } of Object.values(vitest.getRootProject().vite.environments)) {
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (changed.test(repositoryPath(module.file ?? ''))) moduleGraph.invalidateModule(module)
    }
  }
}

async function judge(vitest: Vitest, number: number, request: RunRequest): Promise<void> {
  const answer = await answerTo(vitest, number, request)
  const checked = answer.verdict && (await judgeAgain(vitest, number, request, answer.verdict))
  tell({ type: 'verdict', run: number, ...answer, ...(checked && { verdict: checked }) })
  // Vitest needs a moment more to put the run away; the verdict does not wait for it.
  await settled
  current = undefined
  const lesson = lessonOf(request)
  prepareSpares(lesson.id, request.limits ?? lesson.limits)
}

function lessonOf(request: RunRequest): Lesson {
  const lesson = catalogue.find(({ id }) => id === request.lesson)
  if (!lesson) throw new Error(`no lesson ${request.lesson}`)
  return lesson
}

/** Judges in a process of their own the tasks whose verdict the first run could not give fairly. */
async function judgeAgain(
  vitest: Vitest,
  number: number,
  request: RunRequest,
  verdict: LessonVerdict,
): Promise<LessonVerdict> {
  const again = new Map<string, TaskVerdict>()
  for (const { tasks, seconds } of secondRuns(verdict)) {
    const limits = { ...(request.limits ?? lessonOf(request).limits), ...(seconds && { seconds }) }
    const { verdict: second } = await answerTo(vitest, number, { ...request, tasks, limits })
    for (const task of second?.tasks ?? []) if (task.verdict !== 'timed-out') again.set(task.id, task)
  }
  const tasks = verdict.tasks.map((task) => again.get(task.id) ?? task)
  return { ...verdict, tasks, verdict: lessonVerdict(tasks) }
}

/** After a deadline there is little patience left for the rest, in seconds: the light tasks need a tenth of it. */
const restSeconds = 0.7

/**
 * Tasks that were not reached, because one before them ended the run, are judged together. A task that is
 * right but slow is judged alone: the compiler had seen others before it, and what it makes of a loop depends
 * on that. (Seen: the same code at 0.84 of the baseline's time and at 0.66.)
 */
function secondRuns({ tasks }: LessonVerdict): { tasks: string[]; seconds?: number }[] {
  const unreached = tasks.filter(({ isUnreached }) => isUnreached)
  const slow = tasks.length === 1 ? [] : tasks.filter(({ verdict }) => verdict === 'slow')
  const rest = {
    tasks: unreached.map(({ id }) => id),
    ...(unreached[0]?.verdict === 'timed-out' && { seconds: restSeconds }),
  }
  return [...(unreached.length > 0 ? [rest] : []), ...slow.map(({ id }) => ({ tasks: [id] }))]
}

async function answerTo(vitest: Vitest, number: number, request: RunRequest): Promise<Answer> {
  await settled
  const lesson = lessonOf(request)
  const limits = request.limits ?? lesson.limits
  // No deadline runs yet: the compiler may have to be loaded first.
  if (isAssembly(lesson.file)) await compileBefore(lesson, request.tree, () => tell({ type: 'preparing', run: number }))
  const worker = await readyWorker(lesson.id, limits.megabytes)
  tell({ type: 'begun', run: number, seconds: limits.seconds })
  const run = new Run({
    worker,
    lesson: lesson.id,
    limits,
    borrowed: request.tree.borrowed,
    options: optionsOf(request),
    onRecord: (record) => tell({ type: 'record', run: number, record }),
    onExtended: (seconds) => tell({ type: 'begun', run: number, seconds }),
  })
  current = { number, run }
  prepareTree(vitest, request.tree)
  const tampering = tamperingIn(request.tree.sources)
  if (tampering) run.end({ kind: 'tampered', message: tampering })
  settled = vitest.runTestSpecifications([specificationOf(vitest, lesson)])
  // A long run may be cut short by the next save, which then should not have to wait for a worker.
  const early = setTimeout(() => prepareSpares(lesson.id, limits), longRun)
  const evidence = await run.ended
  clearTimeout(early)
  return answerOf(lesson, request, evidence, worker)
}

/** Starts what is missing of the spares, one after the other. */
function prepareSpares(lesson: string, limits: Limits): void {
  if (spares.length >= sparesKept) return
  const next = startSpare(lesson, limits.megabytes)
  next.ready.then(() => prepareSpares(lesson, limits)).catch(() => {})
}

/** What is compiled now is at hand when the run asks for it. */
async function compileBefore({ id, file }: Lesson, tree: Tree, onFile: () => void): Promise<void> {
  await compileKnown(id, onFile)
  await kernelModule(tree, resolveInTree(tree, `#${file}`, '')!)
}

const longRun = 300

function optionsOf({ seed = 1, tasks, diagnose = true, compare, variants }: RunRequest): RunOptions {
  return { seed, tasks, diagnose, compare, variants }
}

function prepareTree(vitest: Vitest, tree: Tree): void {
  plugin.tree = tree
  plugin.borrowed.clear()
  loadErrors = []
  forgetChangedModules(vitest, tree)
}

function specificationOf(vitest: Vitest, lesson: Lesson): TestSpecification {
  return vitest.getRootProject().createSpecification(join(root, lesson.checkFile))
}

function answerOf(lesson: Lesson, request: RunRequest, evidence: Evidence, worker: WorkerProcess): Answer {
  const all = { ...evidence, loadErrors, borrowed: new Set([...evidence.borrowed, ...plugin.borrowed]) }
  if (request.variants) {
    const entries = request.variants.map((file) => [file, judgeVariant(lesson, file, all)] as const)
    return { verdict: undefined, variants: Object.fromEntries(entries) }
  }
  const verdict = judgeLesson(lesson, request, all)
  const output = relevantOutput(worker.output, worker.seal, verdict)
  if (output) verdict.output = worker.isOutputCut ? `${output}\n… (cut at 1 MB)` : output
  return { verdict }
}

const queue: Extract<ToJudge, { type: 'run' }>[] = []
let isBusy = false

async function work(vitest: Vitest): Promise<void> {
  if (isBusy) return
  isBusy = true
  for (let next = queue.shift(); next; next = queue.shift()) await judge(vitest, next.run, next.request)
  isBusy = false
}

function cancel(number: number): void {
  const waiting = queue.findIndex(({ run }) => run === number)
  if (waiting >= 0) {
    queue.splice(waiting, 1)
    tell({ type: 'verdict', run: number, verdict: undefined })
  } else if (current?.number === number) {
    current.run.end({ kind: 'harness', message: 'cancelled' })
  }
}

function leave(): void {
  current?.run.end({ kind: 'harness', message: 'the grader is closing' })
  for (const spare of spares) spare.kill()
  process.exit()
}

endWithParent(Number(process.argv[2]))
process.chdir(root)
startSpare(catalogue[0].id, catalogue[0].limits.megabytes)
const vitest = await startVitest()
process.on('message', (message: ToJudge) => {
  if (message.type === 'cancel') return cancel(message.run)
  queue.push(message)
  work(vitest)
})
process.on('disconnect', leave)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
tell({ type: 'ready' })
