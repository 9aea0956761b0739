/** Lesson 13's gradients of the convolution, layer by layer, with kernels of one pixel. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { conv2dVectorized, gradConv2dVectorized } from '#solutions/13-vectorization/vectorization.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

const flat = (t: Tensor) => (toNested(t) as number[]).flat(3)
const kernelsOf = ({ weights }: Layer): Tensor => ({
  ...weights,
  shape: [...weights.shape, 1, 1],
  strides: [...weights.strides, 1, 1],
})

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const inputs = [images]
  for (const layer of layers) {
    const sums = conv2dVectorized(inputs[inputs.length - 1], kernelsOf(layer))
    const [, outputs, height, width] = sums.shape
    const biases = flat(layer.bias)
    const numbers = flat(sums).map((sum, i) => sum + biases[Math.floor(i / (height * width)) % outputs])
    inputs.push(
      tensor(
        sums.shape,
        numbers.map((x) => Math.max(0, x)),
      ),
    )
  }
  const dLayers: Layer[] = []
  let gradient = dOut
  for (let i = layers.length - 1; i >= 0; i--) {
    const outputs = flat(inputs[i + 1])
    const dSums = tensor(
      gradient.shape,
      flat(gradient).map((g, k) => (outputs[k] > 0 ? g : 0)),
    )
    const { dImages, dKernels } = gradConv2dVectorized(dSums, inputs[i], kernelsOf(layers[i]))
    const bias = tensor([dSums.shape[1]])
    const plane = dSums.shape[2] * dSums.shape[3]
    dSums.data.forEach((g, k) => {
      bias.data[Math.floor(k / plane) % bias.data.length] += g
    })
    dLayers[i] = {
      weights: { ...dKernels, shape: dKernels.shape.slice(0, 2), strides: dKernels.strides.slice(0, 2) },
      bias,
    }
    gradient = dImages
  }
  return { dImages: gradient, dLayers }
}
