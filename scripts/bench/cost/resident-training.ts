// Trains an epoch on so many digits, on one thread, and says what memory that took.
import { compiledFile } from '#given/assembly.ts'
import { digitsFile, Engine } from '#given/engine/engine.ts'
import { networks } from '#given/engine/networks.ts'
import { startOf } from '#given/engine/start.ts'
import { seededRandom } from '#given/random.ts'
import { batches } from '../../../solutions/07-shuffle/shuffle.ts'

const images = Number(process.argv[2])
const target = { isShared: true }
const code = {
  kernels: await compiledFile('solutions/19-engine/assembly/engine.ts', target),
  digits: await compiledFile(digitsFile, target),
}
const engine = await Engine.start({ code, network: 'small', workers: 1, images })
engine.load(startOf(networks.small, seededRandom(1)))
engine.common.order.set(Array.from(engine.common.order, (_, place) => place))
for (const [start, end] of batches(images, 32)) engine.learn(start, end - start, 0.1)
const peak = 1024 * process.resourceUsage().maxRSS
console.log(JSON.stringify({ images, resident: process.memoryUsage.rss(), peak, pixels: images * 784 }))
