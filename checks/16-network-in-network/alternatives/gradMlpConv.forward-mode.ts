/** The other way round: for every position, how each output moves with each number that made it. */
import { type Tensor, tensor } from '#given/tensor.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

/** A number, and its slopes: by its name, how far it moves when another moves by 1. */
interface Dual {
  value: number
  slopes: Map<string, number>
}

function added(to: Map<string, number>, from: Map<string, number>, factor: number): void {
  for (const [name, slope] of from) to.set(name, (to.get(name) ?? 0) + factor * slope)
}

function output(input: Dual[], { weights, bias }: Layer, i: number, f: number): Dual {
  const dual = { value: bias.data[bias.offset + f * bias.strides[0]], slopes: new Map([[`bias ${i} ${f}`, 1]]) }
  input.forEach(({ value, slopes }, c) => {
    const weight = weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
    dual.value += weight * value
    dual.slopes.set(`weight ${i} ${f} ${c}`, value)
    added(dual.slopes, slopes, weight)
  })
  return dual.value > 0 ? dual : { value: 0, slopes: new Map() }
}

const at = ({ data, strides, offset }: Tensor, ...index: number[]) =>
  data[index.reduce((position, i, axis) => position + i * strides[axis], offset)]

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const [batch, channels, height, width] = images.shape
  const total = new Map<string, number>()
  const dImages = tensor(images.shape)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let duals: Dual[] = Array.from({ length: channels }, (_, c) => ({
          value: at(images, n, c, y, x),
          slopes: new Map([[`pixel ${c}`, 1]]),
        }))
        layers.forEach((layer, i) => {
          const input = duals
          duals = Array.from({ length: layer.weights.shape[0] }, (_, f) => output(input, layer, i, f))
        })
        const here = new Map<string, number>()
        duals.forEach(({ slopes }, f) => added(here, slopes, at(dOut, n, f, y, x)))
        for (let c = 0; c < channels; c++)
          dImages.data[((n * channels + c) * height + y) * width + x] = here.get(`pixel ${c}`) ?? 0
        added(total, here, 1)
      }
  const dLayers = layers.map(({ weights, bias }, i) => {
    const [outputs, inputs] = weights.shape
    const d = { weights: tensor([outputs, inputs]), bias: tensor([outputs]) }
    for (let f = 0; f < outputs; f++) {
      d.bias.data[f] = total.get(`bias ${i} ${f}`) ?? 0
      for (let c = 0; c < inputs; c++) d.weights.data[f * inputs + c] = total.get(`weight ${i} ${f} ${c}`) ?? 0
    }
    return d
  })
  return { dImages, dLayers }
}
