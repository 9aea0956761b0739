// npm run train -- [lesson] [--solutions] [--epochs N] [--images N] [--resume] [--engine loops]
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { readCatalogue, root, textOf } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { ProgressStore } from './course/progress.ts'
import { Grading, isStub } from './grader/grading.ts'
import { Judge } from './grader/judge-client.ts'
import { runCommand } from './screen/command.ts'
import { type Checkpoint, loadCheckpoint, saveCheckpoint } from './training/checkpoint.ts'
import { LossPoints } from './training/loss-points.ts'
import type { DoneReport, EpochReport, FromThread, SharedTensor, ThreadSetup } from './training/messages.ts'
import { Samples } from './training/samples.ts'
import { lossCurves, TrainingView } from './training/show.ts'
import { type Training, trainings } from './training/trainings.ts'

const usage = 'npm run train -- [lesson] [--solutions] [--epochs N] [--images N] [--resume] [--engine loops]'
const seed = 1

function shared(shape: readonly number[], data: Float64Array): SharedTensor {
  const buffer = new SharedArrayBuffer(data.byteLength)
  new Float64Array(buffer).set(data)
  return { shape: [...shape], buffer }
}

/** What is trained, before its first step: the same for the same seed, whoever's code trains it. */
function freshStart({ file, start }: Training): Checkpoint {
  const entries = Object.entries(start(seed)).map(([name, { shape, data }]) => [name, shared(shape, data)])
  return { file, parameters: Object.fromEntries(entries), epochsDone: 0, losses: {} }
}

/** Whose code trains: the learner's where it is passed, with the reference in place of the rest. */
async function chooseCode(
  id: string,
  isReference: boolean,
): Promise<{ module: string; borrowed: string[]; told: string }> {
  const catalogue = readCatalogue()
  const { lesson } = find(catalogue, id)
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
    const borrowed = grading.borrowedBy(lesson)
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

/** The training of the lesson that is named: by its number or its name, as everywhere. */
function trainingOf(name: string): Training {
  const { lesson } = find(readCatalogue(), name)
  const training = trainings.find((each) => each.lesson === lesson.id)
  if (training) return training
  const lessons = trainings.map((each) => each.lesson).join(' or ')
  throw new UsageError(`Nothing is trained in ${lesson.id}: name ${lessons}.`)
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      solutions: { type: 'boolean', default: false },
      epochs: { type: 'string' },
      images: { type: 'string', default: '60000' },
      resume: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'loops' },
    },
  })
  if (values.engine !== 'loops') throw new UsageError(`--engine is loops, not ${values.engine}.`)
  if (positionals.length > 1)
    throw new UsageError(`One lesson can be trained at a time, not ${positionals.join(' and ')}.`)
  const training = trainingOf(positionals[0] ?? trainings[0].lesson)
  const epochs = values.epochs === undefined ? training.epochs : parseCount('--epochs', values.epochs)
  const images = parseCount('--images', values.images)
  const fresh = freshStart(training)
  const shapes = Object.fromEntries(Object.entries(fresh.parameters).map(([name, { shape }]) => [name, shape]))
  const checkpoint = values.resume ? loadCheckpoint(training.file, shapes) : fresh
  const { module, borrowed, told } = await chooseCode(training.lesson, values.solutions)
  console.log(`${told} Ctrl-C keeps the weights so far; --resume goes on from them.`)
  return await run({ training, module, borrowed, epochs, images, checkpoint })
})

interface Run {
  training: Training
  module: string
  borrowed: string[]
  epochs: number
  images: number
  checkpoint: Checkpoint
}

async function run({ training, module, borrowed, epochs, images, checkpoint }: Run): Promise<number> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const { parameters, epochsDone } = checkpoint
  const setup: ThreadSetup = { module, borrowed, shared: parameters, stop, epochs, images, epochsDone, seed }
  const [view, samples, points] = [new TrainingView(), new Samples(), new LossPoints(checkpoint.losses)]
  const thread = new Worker(training.thread, { workerData: setup })
  process.on('SIGINT', () => Atomics.store(stop, 0, 1))
  return await new Promise<number>((resolve, reject) => {
    thread.on('error', reject)
    thread.on('message', (message: FromThread) => {
      if (message.type === 'batch') {
        view.batch(message)
        points.add(message.losses)
      } else if (message.type === 'samples') {
        samples.add(message)
      } else if (message.type === 'epoch') {
        checkpoint.epochsDone = message.epoch
        saveCheckpoint(checkpoint)
        view.line(epochLine(training, message))
      } else {
        saveCheckpoint(checkpoint)
        view.line(endLine(training, message, checkpoint))
        resolve(message.isStopped ? 1 : 0)
      }
    })
  })
}

function epochLine({ outcome }: Training, report: EpochReport): string {
  const { epoch, images, seconds } = report
  return `epoch ${epoch}: ${outcome(report)}, ${seconds.toFixed(1)} s, ${Math.round(images / seconds)} images/s`
}

function endLine(training: Training, report: DoneReport, { file, losses }: Checkpoint): string {
  const kept = `The weights are in ${file}.`
  const name = training === trainings[0] ? '' : `${training.lesson} `
  if (report.isStopped) return `Stopped. ${kept} npm run train -- ${name}--resume goes on from them.`
  return `${lossCurves(losses)}\n${kept}\n${training.finish(report)}`
}
