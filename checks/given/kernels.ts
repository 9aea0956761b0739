// Kernels behind the checks' own words: tensors are put into the kernel's memory, the kernel is called with
// their addresses, and what it wrote is read back. Around every array lie numbers that nobody may change, and
// each array in turn lies at the very end of the memory, where a step too far ends in a trap.
import { setFlagsFromString } from 'node:v8'
import { type Kernel, originOf } from '#given/kernels.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { claim } from './failure.ts'
import type { Adapter, AnyFunction } from './spec.ts'
import { readTensor } from './values.ts'

// V8 compiles WebAssembly twice: at once, and in the background again, for speed. On a busy machine a whole race went
// by before the second came: the baseline ran three times slower than it is, and slow kernels passed. (Not for every
// worker from its start: what Node itself has in WebAssembly would take 30 ms longer.) From V8 13 on the second may
// fall back on the first, and ends the process where there is none: so it may not.
const canFallBack = Number.parseInt(process.versions.v8, 10) >= 13
for (const flag of [...(canFallBack ? ['--no-wasm-deopt'] : []), '--no-liftoff']) setFlagsFromString(flag)

/** An array that a kernel is handed by its address. */
export interface KernelArray {
  name: string
  shape: readonly number[]
  type: 'f32' | 'i32'
  /** what it holds before the call; arrays that are only written hold junk */
  values?: Float64Array
  isWritten: boolean
  /** so many numbers behind it belong to it too and mean nothing: they may be read and written */
  spare?: number
  /** what they hold before the call; junk, if nothing is said */
  spareValue?: number
}

export type KernelArgument = number | KernelArray

export function reads(name: string, t: Tensor, type: KernelArray['type'] = 'f32'): KernelArray {
  return { name, shape: t.shape, type, values: readTensor(t).values, isWritten: false }
}

export function writes(name: string, shape: readonly number[], type: KernelArray['type'] = 'f32'): KernelArray {
  return { name, shape, type, isWritten: true }
}

/** An array that is read and written. */
export function changes(name: string, t: Tensor, type: KernelArray['type'] = 'f32'): KernelArray {
  return { ...reads(name, t, type), isWritten: true }
}

/** The same arguments, each array with so many spare numbers behind it, unless it says how many it has. */
export function withSpare(spare: number, args: readonly KernelArgument[], spareValue?: number): KernelArgument[] {
  return args.map((argument) => (typeof argument === 'number' ? argument : { spare, spareValue, ...argument }))
}

/** What a call leaves behind: the arrays it may write, by name, and what it returned. */
export type KernelResult = Record<string, Tensor> & { returned?: number }

/**
 * Lets a task take tensors though its function takes addresses.
 *
 * @param argumentsOf what the kernel is called with, in its order, for the task's own arguments
 * @param resultOf the task's result
 * @param isShared several threads will run the kernel at once, all in one memory: it may have none of its own there
 */
export function kernelAdapter<F extends AnyFunction>(
  argumentsOf: (...args: Parameters<F>) => KernelArgument[],
  resultOf: (result: KernelResult) => ReturnType<F>,
  { isShared = false } = {},
): Adapter<F> {
  return {
    call: (fn) => ((...args: Parameters<F>) => resultOf(callKernel(fn, argumentsOf(...args), isShared))) as F,
    prepare(fn, calls) {
      const prepared = layOut(
        fn,
        calls.map((args) => argumentsOf(...args)),
      )
      return () => {
        for (const args of prepared) fn(...args)
      }
    },
  }
}

/** Where an array was put: `at` counts in numbers of four bytes. */
interface Place {
  array: KernelArray
  at: number
}

/** So many numbers lie on either side of every array. */
const margin = 16
/** The junk begins that much further in front, and below it is room for what a kernel takes itself, in numbers. */
const [junkInFront, roomBelow] = [1 << 12, 1 << 18]
const pageSize = 1 << 16
/** What a file keeps, and what a kernel takes first, lies at the bottom of the memory: within so many bytes. */
const bottom = pageSize

/** Calls the kernel once with margins on all sides, then with each array at the end of the memory. */
function callKernel(fn: AnyFunction, args: readonly KernelArgument[], isShared: boolean): KernelResult {
  const expected = args.length
  claim(fn.length === expected, `The kernel has ${fn.length} parameters, and it is called with ${expected} numbers.`)
  const arrays = arraysOf(args)
  const first = () => callOnce(fn, args, arrays)
  const result = isShared ? withoutOwnMemory(originOf(fn).memory, first) : first()
  for (const last of arrays) callOnce(fn, args, [...arrays.filter((array) => array !== last), last], last)
  return result
}

/** Runs a call that may not leave anything at the bottom of the memory. */
function withoutOwnMemory<T>(memory: WebAssembly.Memory, call: () => T): T {
  const before = Buffer.from(memory.buffer.slice(0, bottom))
  const result = call()
  claim(before.equals(Buffer.from(memory.buffer, 0, bottom)), ownMemoryText)
  return result
}

const ownMemoryText =
  'The kernel takes memory of its own, or writes into an array that its file keeps. Several threads run it at once, all in one memory: there they would write over each other. Local variables are each thread’s own.'

function arraysOf(args: readonly KernelArgument[]): KernelArray[] {
  return args.filter((argument) => typeof argument !== 'number')
}

function callOnce(
  fn: AnyFunction,
  args: readonly KernelArgument[],
  arrays: readonly KernelArray[],
  last?: KernelArray,
): KernelResult {
  const { memory } = originOf(fn)
  const places = placesFor(memory, arrays, last ? 0 : margin)
  fill(memory, places)
  const returned = run(fn as Kernel, numbersFor(args, places), last)
  expectMarginsUntouched(memory, places)
  for (const place of places) if (!place.array.isWritten) expectUnchanged(memory, place)
  const written = places.filter(({ array }) => array.isWritten)
  const results = written.map((place) => [place.array.name, tensor(place.array.shape, valuesAt(memory, place))])
  return { ...Object.fromEntries(results), ...(returned !== undefined && { returned }) }
}

/** Places for the arrays, one after the other, `behind` numbers before the end of the memory. */
function placesFor(memory: WebAssembly.Memory, arrays: readonly KernelArray[], behind: number): Place[] {
  const needed = arrays.reduce((total, array) => total + roomOf(array) + margin, margin)
  grow(memory, 4 * (needed + junkInFront + roomBelow))
  let at = memory.buffer.byteLength / 4 - needed + margin - behind
  if (behind === 0) at += margin
  return arrays.map((array) => {
    const place = { array, at }
    at += roomOf(array) + margin
    return place
  })
}

function grow(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageSize))
}

function sizeOf({ shape }: KernelArray): number {
  return shape.reduce((product, size) => product * size, 1)
}

/** What an array takes, its spare numbers included. */
function roomOf(array: KernelArray): number {
  return sizeOf(array) + (array.spare ?? 0)
}

/** Numbers that belong to nobody: large enough to be seen in a result, and another one at each place before the end. */
let junk = new Float32Array()

/** So many of them, as they stand at the end of a memory; made once, since every call is surrounded by some. */
function junkOf(length: number): Float32Array {
  if (length > junk.length) junk = Float32Array.from({ length: 2 * length }, (_, i) => 1000 + ((2 * length - i) % 977))
  return junk.subarray(junk.length - length)
}

function junkBegin(places: readonly Place[]): number {
  return Math.max(0, places[0].at - junkInFront)
}

function fill(memory: WebAssembly.Memory, places: readonly Place[]): void {
  const floats = new Float32Array(memory.buffer)
  const begin = junkBegin(places)
  floats.set(junkOf(floats.length - begin), begin)
  for (const place of places) {
    const { array, at } = place
    if (array.values) viewOf(memory, place).set(array.values)
    if (array.spareValue !== undefined) floats.fill(array.spareValue, at + sizeOf(array), at + roomOf(array))
  }
}

function viewOf({ buffer }: WebAssembly.Memory, { array, at }: Place): Float32Array | Int32Array {
  const View = array.type === 'f32' ? Float32Array : Int32Array
  return new View(buffer, 4 * at, sizeOf(array))
}

function valuesAt(memory: WebAssembly.Memory, place: Place): Float64Array {
  return Float64Array.from(viewOf(memory, place))
}

function numbersFor(args: readonly KernelArgument[], places: readonly Place[]): number[] {
  return args.map((argument) =>
    typeof argument === 'number' ? argument : 4 * places.find(({ array }) => array === argument)!.at,
  )
}

function run(kernel: Kernel, numbers: readonly number[], last: KernelArray | undefined): number | undefined {
  try {
    return kernel(...numbers)
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    claim(false, trapText(error.message, last))
  }
}

/** A trap in words. */
function trapText(message: string, last: KernelArray | undefined): string {
  if (message === 'unreachable') return 'The kernel stops itself: an assertion fails, or unreachable() is reached.'
  if (message !== 'memory access out of bounds') return `The kernel is stopped by WebAssembly: ${message}.`
  if (!last)
    return 'The kernel reaches outside the memory: an address is far off. Addresses count bytes, four to a number.'
  return `The kernel reaches past the end of ${last.name}, which has ${sizeText(last)}. Here ${last.name} lies at the very end of the memory: WebAssembly stops what reads or writes behind it.`
}

function sizeText({ spare, ...array }: KernelArray): string {
  return counted(sizeOf(array)) + (spare ? ` and ${spare} to spare` : '')
}

function counted(n: number): string {
  return n === 1 ? '1 number' : `${n} numbers`
}

function expectMarginsUntouched(memory: WebAssembly.Memory, places: readonly Place[]): void {
  const floats = new Float32Array(memory.buffer)
  const begin = junkBegin(places)
  const due = junkOf(floats.length - begin)
  let from = begin
  for (const { array, at } of [...places, { array: undefined, at: floats.length }]) {
    const stray = firstChange(due.subarray(from - begin, at - begin), floats.subarray(from, at))
    if (stray >= 0) claim(false, strayText(from + stray, places))
    from = at + (array ? roomOf(array) : 0)
  }
}

/** Where a number that had to stay has other bits now; -1 where all have stayed, which is told from all bytes at once. */
function firstChange(before: Float32Array | Int32Array, after: Float32Array | Int32Array): number {
  const [a, b] = [before, after].map(({ buffer, byteOffset, length }) => new Int32Array(buffer, byteOffset, length))
  const isSame = Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(
    new Uint8Array(b.buffer, b.byteOffset, b.byteLength),
  )
  return isSame ? -1 : b.findIndex((x, i) => x !== a[i])
}

/** Which array a write has missed: the nearest of those that may be written. */
function strayText(at: number, places: readonly Place[]): string {
  const distance = (place: Place) => Math.max(place.at - at, at - place.at - roomOf(place.array) + 1)
  const written = places.filter(({ array }) => array.isWritten)
  const nearest = written.reduce((best, place) => (distance(place) < distance(best) ? place : best))
  const { name } = nearest.array
  const where = at < nearest.at ? `in front of ${name}` : `past the end of ${name}`
  return `The kernel writes ${where}, which has ${sizeText(nearest.array)}: at index ${at - nearest.at}, counted from its beginning.`
}

function expectUnchanged(memory: WebAssembly.Memory, place: Place): void {
  const before = viewOf(memory, place).slice()
  before.set(place.array.values ?? [])
  const at = firstChange(before, viewOf(memory, place))
  claim(at < 0, `The kernel writes into ${place.array.name}, at index ${at}: it is there to be read.`)
}

/** The arrays of many calls beside each other, and what the kernel is to be called with. */
function layOut(fn: AnyFunction, calls: readonly (readonly KernelArgument[])[]): number[][] {
  const { memory } = originOf(fn)
  const places = placesFor(memory, calls.flatMap(arraysOf), margin)
  fill(memory, places)
  return calls.map((args) => numbersFor(args, places))
}
