// The memory of a training: the network's numbers, and for each part of a batch arrays of its own. Every thread
// works this out by itself, from the network alone, and comes to the same addresses.
import { Arena } from './arena.ts'
import type { EngineKernels } from './kernels.ts'
import { type Layer, type Parameter, type Shape, sizeOf } from './layers.ts'
import { type Network, partsOf } from './networks.ts'

/** A parameter and where it lies. */
export interface Placed extends Parameter {
  address: number
  /** how it moved at the last step */
  velocity: number
  /** the gradient that the first part leaves; the other parts' lie `partLength` numbers further each */
  gradient: number
}

/** What a part of a batch needs: some of the images, and all that becomes of them. */
export interface Part {
  images: number
  /** as i32 */
  labels: number
  layers: readonly Layer[]
}

export interface Layout {
  parameters: readonly Placed[]
  parts: readonly Part[]
  /** numbers from an array of one part to the same array of the next */
  partLength: number
  bytes: number
}

/** @param kernels what the layers call */
export function layOut(network: Network, kernels: EngineKernels): Layout {
  const arena = new Arena()
  const own = parametersOf(network).map((each) => ({
    ...each,
    address: arena.take(sizeOf(each.shape)),
    velocity: arena.take(sizeOf(each.shape)),
  }))
  const starts: number[] = []
  const built = Array.from({ length: partsOf(network) }, () => {
    starts.push(arena.end)
    return buildPart(network, kernels, arena, own)
  })
  return {
    parameters: own.map((each, i) => ({ ...each, gradient: built[0].gradients[i] })),
    parts: built.map(({ part }) => part),
    partLength: (starts[1] - starts[0]) / 4,
    bytes: arena.end,
  }
}

/** All that a network learns. Where several layers have a parameter of one name, the later ones are numbered. */
export function parametersOf({ input, layers }: Network): Parameter[] {
  const seen = new Map<string, number>()
  return shapesOf(input, layers).flatMap((shape, i) =>
    layers[i].parametersOf(shape).map((parameter) => {
      const times = (seen.get(parameter.name) ?? 0) + 1
      seen.set(parameter.name, times)
      return { ...parameter, name: times === 1 ? parameter.name : `${parameter.name}${times}` }
    }),
  )
}

/** What the velocity of a parameter is called. */
export function velocityOf(name: string): string {
  return `velocity of ${name}`
}

/** What goes into each layer. */
function shapesOf(input: Shape, layers: Network['layers']): Shape[] {
  const shapes = [input]
  for (const layer of layers.slice(0, -1)) shapes.push(layer.outputOf(shapes.at(-1)!))
  return shapes
}

function buildPart(
  { input, layers, partSize }: Network,
  kernels: EngineKernels,
  arena: Arena,
  own: readonly { shape: readonly number[]; address: number }[],
): { part: Part; gradients: number[] } {
  const gradients = own.map(({ shape }) => arena.take(sizeOf(shape)))
  const [images, labels] = [arena.take(partSize * sizeOf(input)), arena.take(partSize)]
  const built: Layer[] = []
  let [below, at]: [Pick<Layer, 'output'> & Partial<Layer>, number] = [{ output: images }, 0]
  for (const [i, shape] of shapesOf(input, layers).entries()) {
    const next = at + layers[i].parametersOf(shape).length
    const layer = layers[i].build({
      kernels,
      arena,
      count: partSize,
      shape,
      input: below.output,
      dInput: below.dOutput,
      parameters: own.slice(at, next).map(({ address }) => address),
      gradients: gradients.slice(at, next),
    })
    built.push(layer)
    ;[below, at] = [layer, next]
  }
  return { part: { images, labels, layers: built }, gradients }
}
