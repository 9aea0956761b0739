// The thread that leads lesson 19's engine.
import { fileURLToPath } from 'node:url'
import { compiledFile } from '#given/assembly.ts'
import { digitsFile, Engine } from '#given/engine/engine.ts'
import { hasRelaxedSimd } from '#given/engine/features.ts'
import { networks } from '#given/engine/networks.ts'
import { seededRandom } from '#given/random.ts'
import { batches, shuffle } from '../../solutions/07-shuffle/shuffle.ts'
import { repositoryPath } from '../course/catalogue.ts'
import { setup, sharedTensors, tellBatch, trainEpochs } from './epochs.ts'
import type { WrongDigit } from './messages.ts'

/** The images of an epoch in an order of its own, each shifted a little where the network asks for it. */
function prepare(epoch: number): void {
  const { order, shifts } = engine.common
  const random = seededRandom(setup.seed + epoch)
  const places = Array.from(order, (_, place) => place)
  shuffle(places, random)
  order.set(places)
  const reach = 2 * network.shift + 1
  for (let i = 0; network.shift > 0 && i < shifts.length; i++) shifts[i] = Math.floor(random() * reach) - network.shift
}

function trainEpoch(epoch: number): void {
  prepare(epoch)
  const learningRate = network.learningRate * network.decay ** (epoch - 1)
  try {
    for (const [start, end] of batches(total, network.batchSize)) {
      const loss = engine.learn(start, end - start, learningRate)
      tellBatch(epoch, end, total, { loss })
    }
  } finally {
    keep()
  }
}

/** Puts the network's numbers where the other thread finds them. */
function keep(): void {
  const kept = sharedTensors()
  for (const [name, { data }] of Object.entries(engine.save())) kept[name].data.set(data)
}

function accuracy(): number {
  const { labels } = engine.common
  return engine.read().filter((said, place) => said === labels.test[place]).length / labels.test.length
}

/** The test digits that the network takes for another one, the first hundred of them. */
function wrongDigits(): WrongDigit[] {
  const { labels } = engine.common
  const all = Array.from(engine.read(), (said, place) => ({ place, label: labels.test[place], said }))
  return all.filter(({ label, said }) => said !== label).slice(0, 100)
}

const { network: name, workers } = setup.engine!
const network = networks[name]
const path = repositoryPath(fileURLToPath(setup.module))
const target = { isShared: true, isRelaxed: hasRelaxedSimd }
const code = { kernels: await compiledFile(path, target), digits: await compiledFile(digitsFile, target) }
const engine = await Engine.start({ code, network: name, workers, images: setup.images })
engine.load(sharedTensors())
const total = engine.common.order.length
trainEpochs(
  trainEpoch,
  () => ({ images: total, accuracy: accuracy() }),
  () => ({ wrong: wrongDigits() }),
)
engine.close()
