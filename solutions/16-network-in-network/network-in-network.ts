import { type Tensor, tensor } from '#given/tensor.ts'
import { matmul } from '../13-vectorization/vectorization.ts'

/** What has to be known of a layer to count its parameters. */
export interface LayerSize {
  /** how many numbers go in at one place: channels, or features */
  readonly inputs: number
  /** how many numbers come out: filters, or classes */
  readonly outputs: number
  /** [height, width] of the kernel, in pixels; [1, 1] for a dense layer */
  readonly kernel: readonly [number, number]
  /** how many places have weights and biases of their own; 1 when all places share them */
  readonly positions: number
}

/** A dense layer, or its gradients: one number for each weight and each bias. */
export interface Layer {
  /** [outputs, inputs] */
  readonly weights: Tensor
  /** [outputs] */
  readonly bias: Tensor
}

/**
 * How many numbers a network learns: the weights and the biases of all its layers. Each output of a layer has
 * one weight for every input and every pixel of the kernel, and one bias. A layer that is not shared has all of
 * these once for each position.
 *
 * @param layers at least one; all sizes are whole numbers ≥ 1
 * @see the diary, 2025-08-29
 */
export function parameterCount(layers: readonly LayerSize[]): number {
  const counts = layers.map(({ inputs, outputs, kernel: [height, width], positions }) => {
    const ofOneOutput = inputs * height * width + 1
    return positions * outputs * ofOneOutput
  })
  return counts.reduce((sum, count) => sum + count)
}

/** The numbers of a batch, every position a column: [channels, batch · height · width], row-major. */
function columnsOf({ data, shape: [batch, channels, height, width], strides, offset }: Tensor): Tensor {
  const columns = tensor([channels, batch * height * width])
  let to = 0
  for (let c = 0; c < channels; c++) {
    for (let n = 0; n < batch; n++) {
      for (let y = 0; y < height; y++) {
        let from = offset + n * strides[0] + c * strides[1] + y * strides[2]
        for (let x = 0; x < width; x++, from += strides[3]) columns.data[to++] = data[from]
      }
    }
  }
  return columns
}

/** The way back, as a view: columns [channels, batch · height · width] as a batch of this size. */
function imagesOf(columns: Tensor, [batch, , height, width]: readonly number[]): Tensor {
  const [channels] = columns.shape
  const [channel, position] = columns.strides
  const strides = [height * width * position, channel, width * position, position]
  return { ...columns, shape: [batch, channels, height, width], strides }
}

function transposed(matrix: Tensor): Tensor {
  return { ...matrix, shape: matrix.shape.toReversed(), strides: matrix.strides.toReversed() }
}

/**
 * A 1×1 convolution: at every position, each filter is the sum of the channels times its weights. All positions
 * share the weights; none sees its neighbours. There is no bias and no ReLU.
 *
 * @param images [batch, channels, height, width]; may be a view
 * @param weights [filters, channels]; may be a view
 * @returns [batch, filters, height, width]
 * @see the diary, 2025-08-29
 */
export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  return imagesOf(matmul(weights, columnsOf(images)), images.shape)
}

/** A layer at every position: ReLU(weights · column + bias), [outputs, positions]. */
function activated(columns: Tensor, { weights, bias }: Layer): Tensor {
  const sums = matmul(weights, columns)
  const [, positions] = sums.shape
  const biasOf = (output: number) => bias.data[bias.offset + output * bias.strides[0]]
  return tensor(
    sums.shape,
    sums.data.map((sum, i) => Math.max(0, sum + biasOf(Math.floor(i / positions)))),
  )
}

/** What goes into each layer, and after the last of these what comes out of the network. */
function pass(images: Tensor, layers: readonly Layer[]): Tensor[] {
  const columns = [columnsOf(images)]
  for (const layer of layers) columns.push(activated(columns.at(-1)!, layer))
  return columns
}

/**
 * The same small network at every position of the images (Lin, Chen, Yan 2013): dense layers one after the
 * other, each of them ReLU(weights · channels + bias). ReLU comes after every layer, after the last as well.
 *
 * @param images [batch, channels, height, width]; may be a view
 * @param layers at least one. The first has as many inputs as the images have channels, each other as many as
 *   the layer before it has outputs; weights and biases may be views
 * @returns [batch, outputs of the last layer, height, width]
 * @see the diary, 2025-08-29
 */
export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  return imagesOf(pass(images, layers).at(-1)!, images.shape)
}

/** Upstream gradients go through ReLU where it put out more than 0; row-major, of the shape of both. */
function gated(dOut: Tensor, out: Tensor): Tensor {
  return tensor(
    dOut.shape,
    dOut.data.map((gradient, i) => (out.data[i] > 0 ? gradient : 0)),
  )
}

/** The sum over each row of a row-major matrix. */
function sumOfColumns({ data, shape: [rows, columns] }: Tensor): Tensor {
  const sums = tensor([rows])
  for (let i = 0; i < data.length; i++) sums.data[Math.floor(i / columns)] += data[i]
  return sums
}

/**
 * The gradients of `mlpConv`, from the gradient of its result. Where a ReLU was given less than 0, it lets
 * nothing back; at exactly 0 nothing is judged.
 *
 * @param dOut [batch, outputs of the last layer, height, width]; may be a view
 * @param images what `mlpConv` was given; may be a view
 * @param layers what `mlpConv` was given; weights and biases may be views
 * @returns `dImages` of the shape of the images; `dLayers` in the order of the layers, each with the gradients of
 *   its `weights` and its `bias`, of their shapes. Both are sums over all positions of all images
 * @see the diary, 2025-08-29
 */
export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const columns = pass(images, layers)
  const dLayers: Layer[] = []
  let gradient = columnsOf(dOut)
  for (let i = layers.length - 1; i >= 0; i--) {
    const dSums = gated(gradient, columns[i + 1])
    dLayers.unshift({ weights: matmul(dSums, transposed(columns[i])), bias: sumOfColumns(dSums) })
    gradient = matmul(transposed(layers[i].weights), dSums)
  }
  return { dImages: imagesOf(gradient, images.shape), dLayers }
}
