// `#given/mnist.ts` for the browser: the same digits, fetched from the page's own server. Reading them is no
// promise in a lesson, so the request is a synchronous one, which a worker may make.
import { type Tensor, tensor } from '#given/tensor.ts'

export interface Dataset {
  readonly images: Tensor
  readonly labels: ArrayLike<number>
}

export type Split = 'train' | 'test'

const prefix = { train: 'train', test: 't10k' }
const [height, width] = [28, 28]

/** The first `count` digits of a split. @throws RangeError if there are fewer here */
export function mnist(split: Split, count = Number.POSITIVE_INFINITY): Dataset {
  const images = elements(`${prefix[split]}-images-idx3-ubyte`, 16, count * height * width)
  const labels = elements(`${prefix[split]}-labels-idx1-ubyte`, 8, count)
  if (Number.isFinite(count) && labels.length < count)
    throw new RangeError(`Here are the first ${labels.length} digits of ${split}, and ${count} are asked for.`)
  const numbers = Float64Array.from(images, (byte) => byte / 255)
  return { images: tensor([labels.length, 1, height, width], numbers), labels }
}

/** The bytes of a file of MNIST behind its header, as many as asked for. */
function elements(name: string, header: number, count: number): Uint8Array {
  const request = new XMLHttpRequest()
  request.open('GET', new URL(`../../../../../digits/${name}.bin`, import.meta.url), false)
  if (Number.isFinite(count)) request.setRequestHeader('Range', `bytes=0-${header + count - 1}`)
  request.responseType = 'arraybuffer'
  request.send()
  if (request.status !== 200 && request.status !== 206) throw new Error(`${name} cannot be read (${request.status}).`)
  return new Uint8Array(request.response as ArrayBuffer).subarray(header, header + count)
}
