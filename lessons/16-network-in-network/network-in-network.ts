import { type Tensor, tensor } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'
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
  return todo('16-network-in-network/parameterCount')
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
  return todo('16-network-in-network/pointwiseConv')
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
  return todo('16-network-in-network/mlpConv')
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
  return todo('16-network-in-network/gradMlpConv')
}
