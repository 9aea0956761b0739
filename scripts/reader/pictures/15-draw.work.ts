// The network beside the picture: what it makes of a drawing, untrained, trained elsewhere or trained here.
import { mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { relu } from '#lessons/05-activations/activations.ts'
import { conv2d } from '#lessons/08-convolution/convolution.ts'
import { forward, initialize, type Parameters, train } from '#lessons/15-cnn/cnn.ts'

/** So many batches are made between two looks at the drawing. */
const batchSize = 32
const batchesPerStep = 4

/** The first 0, 1, …, 9 of the digits that training never sees, each with its pixels row after row. */
export function digits(): number[][] {
  const { images, labels } = mnist('test', 100)
  const size = images.strides[0]
  return Array.from({ length: 10 }, (_, digit) => {
    const at = Array.from(labels).indexOf(digit) * size
    return Array.from(images.data.subarray(at, at + size))
  })
}

export function untrained(): Parameters {
  return initialize(seededRandom(1))
}

/** The probabilities of a drawing, and what each kernel finds in it: convolved, its bias added, through ReLU. */
export function read(parameters: Parameters, drawing: readonly number[]): { probs: Tensor; maps: Tensor[] } {
  const { probs } = forward(parameters, tensor([1, 1, 28, 28], drawing))
  return { probs, maps: mapsOf(parameters, tensor([28, 28], drawing)) }
}

function mapsOf({ kernels, kernelBias }: Parameters, image: Tensor): Tensor[] {
  const size = 9
  return Array.from(kernelBias.data, (bias, filter) => {
    const kernel = tensor([3, 3], kernels.data.slice(filter * size, (filter + 1) * size))
    const map = conv2d(image, kernel)
    return relu(
      tensor(
        map.shape,
        map.data.map((sum) => sum + bias),
      ),
    )
  })
}

/** Trains a new network on the first `count` digits, some batches at a time, and reads the drawing in between. */
export function* trained(count: number, drawing: readonly number[]) {
  const { images, labels } = mnist('train', count)
  const [parameters, random] = [untrained(), seededRandom(2)]
  const [chunk, size] = [batchSize * batchesPerStep, images.strides[0]]
  for (let start = 0; start < count; start += chunk) {
    const end = Math.min(count, start + chunk)
    const part = tensor([end - start, 1, 28, 28], images.data.slice(start * size, end * size))
    const losses: number[] = []
    const onBatch = ({ loss }: { loss: number }) => void losses.push(loss)
    train(parameters, { images: part, labels: Array.from(labels).slice(start, end) }, { batchSize, random, onBatch })
    yield { seen: end, losses, parameters, ...read(parameters, drawing) }
  }
}
