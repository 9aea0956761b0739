// npm run train -- [--solutions] [--epochs N] [--images N] [--resume] [--engine loops]
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { initialize } from '../solutions/15-cnn/cnn.ts'
import { readCatalogue, root, textOf } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { ProgressStore } from './course/progress.ts'
import { Grading, isStub } from './grader/grading.ts'
import { Judge } from './grader/judge-client.ts'
import { runCommand } from './screen/command.ts'
import { type Checkpoint, checkpointFile, loadCheckpoint, saveCheckpoint } from './training/checkpoint.ts'
import type { FromThread, SharedTensor, ThreadSetup } from './training/messages.ts'
import { lossCurve, TrainingView } from './training/show.ts'
import { drawWrongDigits, wrongDigitsFile } from './training/wrong-digits.ts'

const usage = 'npm run train -- [--solutions] [--epochs N] [--images N] [--resume] [--engine loops]'
const seed = 1
/** How many batches make a point of the loss curve. */
const pointEvery = 100

function shared(shape: readonly number[], data: Float64Array): SharedTensor {
  const buffer = new SharedArrayBuffer(data.byteLength)
  new Float64Array(buffer).set(data)
  return { shape: [...shape], buffer }
}

/** A fresh network: the same for the same seed, whoever's code trains it. */
function freshStart(): Checkpoint {
  const entries = Object.entries(initialize(seededRandom(seed))).map(([name, { shape, data }]) => [
    name,
    shared(shape, data),
  ])
  return { parameters: Object.fromEntries(entries), epochsDone: 0, losses: [] }
}

/** Whose code trains: the learner's where it is passed, with the reference in place of the rest. */
async function chooseCode(isReference: boolean): Promise<{ module: string; borrowed: string[]; told: string }> {
  const catalogue = readCatalogue()
  const { lesson } = find(catalogue, '15-cnn')
  const reference = pathToFileURL(join(root, lesson.file.replace(/^lessons/, 'solutions'))).href
  if (isReference) return { module: reference, borrowed: [], told: 'Training the reference.' }
  const judge = new Judge()
  const grading = new Grading(catalogue, judge, new ProgressStore(join(root, '.course')))
  try {
    const unjudged = [...grading.unjudged(lesson), lesson].filter(
      (each) => !isStub(each, textOf(each) ?? '') && !grading.isPassed(each),
    )
    for (const each of unjudged) {
      console.error(`Grading ${each.id} first …`)
      await grading.grade(each).verdict
    }
    if (!grading.isPassed(lesson))
      return { module: reference, borrowed: [], told: `Training the reference: ${lesson.id} is not passed yet.` }
    const borrowed = catalogue.filter((each) => each.id < lesson.id && !grading.isPassed(each)).map(({ id }) => id)
    const told =
      borrowed.length === 0
        ? 'Training your code: all of it is yours.'
        : `Training your code, with the reference for ${borrowed.join(', ')}.`
    return { module: pathToFileURL(join(root, lesson.file)).href, borrowed, told }
  } finally {
    judge.close()
  }
}

function parseCount(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1) return count
  throw new UsageError(`${option} is a whole number from 1 on, not ${text}.`)
}

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      solutions: { type: 'boolean', default: false },
      epochs: { type: 'string', default: '3' },
      images: { type: 'string', default: '60000' },
      resume: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'loops' },
    },
  })
  if (values.engine !== 'loops') throw new UsageError(`--engine is loops, not ${values.engine}.`)
  const epochs = parseCount('--epochs', values.epochs)
  const images = parseCount('--images', values.images)
  const fresh = freshStart()
  const shapes = Object.fromEntries(Object.entries(fresh.parameters).map(([name, { shape }]) => [name, shape]))
  const checkpoint = values.resume ? loadCheckpoint(shapes) : fresh
  const { module, borrowed, told } = await chooseCode(values.solutions)
  console.log(`${told} Ctrl-C keeps the weights so far; --resume goes on from them.`)
  return await runTraining({ module, borrowed, epochs, images, checkpoint })
})

interface Training {
  module: string
  borrowed: string[]
  epochs: number
  images: number
  checkpoint: Checkpoint
}

async function runTraining({ module, borrowed, epochs, images, checkpoint }: Training): Promise<number> {
  const { parameters, epochsDone, losses } = checkpoint
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const setup: ThreadSetup = { module, borrowed, shared: parameters, stop, epochs, images, epochsDone, seed }
  const view = new TrainingView()
  const thread = new Worker(new URL('./training/thread.ts', import.meta.url), { workerData: setup })
  const recent: number[] = []
  process.on('SIGINT', () => Atomics.store(stop, 0, 1))
  return await new Promise<number>((resolve, reject) => {
    thread.on('error', reject)
    thread.on('message', (message: FromThread) => {
      if (message.type === 'batch') {
        view.batch(message)
        if (recent.push(message.loss) === pointEvery) losses.push(mean(recent.splice(0)))
      } else if (message.type === 'epoch') {
        checkpoint.epochsDone = message.epoch
        saveCheckpoint(checkpoint)
        view.line(epochLine(message))
      } else {
        saveCheckpoint(checkpoint)
        view.line(endLine(message, checkpoint))
        resolve(message.isStopped ? 1 : 0)
      }
    })
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function epochLine({ epoch, images, accuracy, seconds }: Extract<FromThread, { type: 'epoch' }>): string {
  const rate = Math.round(images / seconds)
  return `epoch ${epoch}: ${(100 * accuracy).toFixed(2)} % of the 10,000 test digits, ${seconds.toFixed(1)} s, ${rate} images/s`
}

function endLine({ isStopped, wrong }: Extract<FromThread, { type: 'done' }>, { losses }: Checkpoint): string {
  const kept = `The weights are in ${checkpointFile}.`
  if (isStopped) return `Stopped. ${kept} npm run train -- --resume goes on from them.`
  drawWrongDigits(mnist('test'), wrong)
  return `${lossCurve(losses)}\n\n${kept}\nThe first ${wrong.length} digits it gets wrong are drawn in ${wrongDigitsFile}: under each what it is, then what it was taken for.`
}
