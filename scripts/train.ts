// npm run train -- [lesson] [--engine loops|simd] [--network small|deep] [--workers N] [--epochs N] [--images N]
// [--resume] [--solutions]
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { hasSimd } from '#given/engine/features.ts'
import { networks, partsOf } from '#given/engine/networks.ts'
import { readCatalogue, root } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { learnersCode } from './grader/learners-code.ts'
import { runCommand } from './screen/command.ts'
import { type Checkpoint, loadCheckpoint, saveCheckpoint, saver } from './training/checkpoint.ts'
import { LossPoints } from './training/loss-points.ts'
import type { DoneReport, EpochReport, FromThread, SharedTensor, ThreadSetup } from './training/messages.ts'
import { Samples } from './training/samples.ts'
import { lossCurves, TrainingView } from './training/show.ts'
import { type Training, trainings } from './training/trainings.ts'

const usage =
  'npm run train -- [lesson] [--engine loops|simd] [--network small|deep] [--workers N] [--epochs N] [--images N] [--resume] [--solutions]'
const seed = 1

function shared(shape: readonly number[], data: Float64Array): SharedTensor {
  const buffer = new SharedArrayBuffer(data.byteLength)
  new Float64Array(buffer).set(data)
  return { shape: [...shape], buffer }
}

/** What is trained, before its first step: the same for the same seed, whoever's code trains it. */
function freshStart({ file, start }: Training): Checkpoint {
  const entries = Object.entries(start(seed)).map(([name, { shape, data }]) => [name, shared(shape, data)])
  return { file, parameters: Object.fromEntries(entries), epochsDone: 0, losses: {}, accuracies: [] }
}

/** Whose code trains: the learner's where it is passed, with the reference in place of the rest. */
async function chooseCode(
  id: string,
  isReference: boolean,
): Promise<{ module: string; borrowed: string[]; told: string }> {
  const { lesson } = find(readCatalogue(), id)
  const reference = pathToFileURL(join(root, lesson.file.replace(/^lessons/, 'solutions'))).href
  if (isReference) return { module: reference, borrowed: [], told: 'Training the reference.' }
  const [{ isPassed, borrowed }] = await learnersCode([id])
  if (!isPassed)
    return { module: reference, borrowed: [], told: `Training the reference: ${lesson.id} is not passed yet.` }
  const told =
    borrowed.length === 0
      ? 'Training your code: all of it is yours.'
      : `Training your code, with the reference for ${borrowed.join(', ')}.`
  return { module: pathToFileURL(join(root, lesson.file)).href, borrowed, told }
}

function parseCount(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1) return count
  throw new UsageError(`${option} is a whole number from 1 on, not ${text}.`)
}

/** The training of the lesson that is named: by its number or its name, as everywhere. */
function trainingOfLesson(name: string): Training {
  const { lesson } = find(readCatalogue(), name)
  const training = Object.values(trainings).find((each) => each.lesson === lesson.id)
  if (training) return training
  const lessons = [...new Set(Object.values(trainings).map((each) => each.lesson))]
  throw new UsageError(`Nothing is trained in ${lesson.id}: name ${lessons.join(' or ')}.`)
}

interface Choice {
  lesson?: string
  engine?: string
  network?: string
}

/** What is trained: a lesson, or what the engine and the network say. */
function chooseTraining({ lesson, engine, network }: Choice): Training {
  expectOneOf('--engine', engine, ['loops', 'simd'])
  expectOneOf('--network', network, Object.keys(networks))
  const named = trainingOfLesson(lesson ?? '15-cnn')
  if (engine === undefined && network === undefined) return named
  if (named === trainings.game) throw new UsageError(`${named.lesson} has no other engine, and no other network.`)
  if (network !== 'deep') return engine === 'simd' || named === trainings.simd ? trainings.simd : trainings.loops
  if (engine === 'loops') throw new UsageError('The deep network is trained by --engine simd alone.')
  return trainings.deep
}

function expectOneOf(option: string, value: string | undefined, values: readonly string[]): void {
  if (value !== undefined && !values.includes(value))
    throw new UsageError(`${option} is ${values.join(' or ')}, not ${value}.`)
}

/** Without SIMD the kernels cannot run: the loops can. */
function withoutSimd(training: Training): Training {
  const told = 'This machine or this Node has no SIMD in its WebAssembly'
  if (training !== trainings.simd) throw new UsageError(`${told}, which ${training.named} needs.`)
  console.log(`${told}: the loops train instead.`)
  return trainings.loops
}

function parseWorkers(training: Training, text: string | undefined): number {
  const most = training.network ? partsOf(networks[training.network]) : 1
  if (text === undefined) return Math.min(most, availableParallelism())
  const workers = parseCount('--workers', text)
  if (!training.network) throw new UsageError('--workers is for --engine simd: the loops train on one thread.')
  if (workers > most) throw new UsageError(`--workers is from 1 to ${most} for this network, not ${text}.`)
  return workers
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      solutions: { type: 'boolean', default: false },
      epochs: { type: 'string' },
      images: { type: 'string', default: '60000' },
      resume: { type: 'boolean', default: false },
      engine: { type: 'string' },
      network: { type: 'string' },
      workers: { type: 'string' },
    },
  })
  if (positionals.length > 1)
    throw new UsageError(`One lesson can be trained at a time, not ${positionals.join(' and ')}.`)
  const wanted = chooseTraining({ lesson: positionals[0], ...values })
  const workers = parseWorkers(wanted, values.workers)
  const training = wanted.network && !hasSimd ? withoutSimd(wanted) : wanted
  const epochs = values.epochs === undefined ? training.epochs : parseCount('--epochs', values.epochs)
  const images = parseCount('--images', values.images)
  const fresh = freshStart(training)
  const shapes = Object.fromEntries(Object.entries(fresh.parameters).map(([name, { shape }]) => [name, shape]))
  const checkpoint = values.resume ? loadCheckpoint(training.file, shapes) : fresh
  const { module, borrowed, told } = await chooseCode(training.lesson, values.solutions)
  console.log(`${told} Ctrl-C keeps the weights so far; --resume goes on from them.`)
  return await run({ training, module, borrowed, epochs, images, checkpoint, workers })
})

interface Run {
  training: Training
  module: string
  borrowed: string[]
  epochs: number
  images: number
  checkpoint: Checkpoint
  workers: number
}

async function run({ training, module, borrowed, epochs, images, checkpoint, workers }: Run): Promise<number> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const { parameters, epochsDone } = checkpoint
  const engine = training.network && { network: training.network, workers }
  const setup: ThreadSetup = { module, borrowed, shared: parameters, stop, epochs, images, epochsDone, seed, engine }
  const [view, samples, points] = [new TrainingView(), new Samples(), new LossPoints(checkpoint.losses)]
  const saveNowAndThen = saver(checkpoint)
  const thread = new Worker(training.thread, { workerData: setup })
  process.on('SIGINT', () => Atomics.store(stop, 0, 1))
  return await new Promise<number>((resolve, reject) => {
    thread.on('error', reject)
    thread.on('message', (message: FromThread) => {
      if (message.type === 'batch') {
        view.batch(message)
        points.add(message.losses)
        saveNowAndThen()
      } else if (message.type === 'samples') {
        samples.add(message)
      } else if (message.type === 'epoch') {
        checkpoint.epochsDone = message.epoch
        noteAccuracy(checkpoint, message)
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

function noteAccuracy({ accuracies, losses }: Checkpoint, { accuracy }: EpochReport): void {
  if (accuracy !== undefined) accuracies.push({ after: losses.loss?.length ?? 0, share: accuracy })
}

function epochLine({ outcome }: Training, report: EpochReport): string {
  const { epoch, images, seconds } = report
  return `epoch ${epoch}: ${outcome(report)}, ${seconds.toFixed(1)} s, ${Math.round(images / seconds)} images/s`
}

function endLine(training: Training, report: DoneReport, { file, losses }: Checkpoint): string {
  const kept = `The weights are in ${file}.`
  const again = [training.named, '--resume'].filter(Boolean).join(' ')
  if (report.isStopped) return `Stopped. ${kept} npm run train -- ${again} goes on from them.`
  return `${lossCurves(losses)}\n${kept}\n${training.finish(report)}`
}
