// What the ladder consists of, and what climbing it comes to.
import type { Contestant } from '../interleaved.ts'
import type { Spread } from '../spread.ts'

/** Whose code it is. */
export type By = 'reference' | 'yours' | 'NumPy' | 'PyTorch'

/** What runs it. */
export type On = 'JavaScript' | 'WebAssembly' | 'Python'

export interface Rung {
  name: string
  by: By
  on: On
  turn: Contestant['turn']
  /** what its numbers come to, in short: all rungs of a section have to agree */
  digest?: () => number | Promise<number>
  /** at the end: the share of the test digits that it reads */
  accuracy?: () => number | Promise<number>
  /** lets go of what it holds */
  close?: () => void
}

/** Rungs that do the same work, so that their times may be compared. */
export interface Section {
  name: SectionName
  title: string
  /** multiplications in what a time is told for; the additions are as many */
  multiplications: number
  /** how many images a turn trains on, where it trains */
  images?: number
  rounds: number
  warmUps: number
  rungs: readonly Rung[]
  /** who is missing, and why: in sentences */
  notes: readonly string[]
}

export type SectionName = 'convolution' | 'product' | 'training' | 'diary' | 'cube'

export interface Row {
  name: string
  by: By
  on: On
  /** of one call, or of a turn of training */
  ms: Spread
  gigaflops: number
  imagesPerSecond?: number
  /** of the whole epoch, all turns together */
  seconds?: number
  accuracy?: number
}

export interface SectionReport extends Pick<Section, 'name' | 'title' | 'multiplications' | 'images' | 'rounds'> {
  rows: Row[]
  notes: string[]
}

export function titleOf({ name, by }: Pick<Rung, 'name' | 'by'>): string {
  return by === 'reference' ? name : `${name} (${by})`
}

/**
 * Many numbers in one, which tells another order of them too: Σ x_i · w_i over Σ |x_i|, with the weights −3 to 3 in
 * turn. NaN is no digest.
 */
export function digestOfNumbers(numbers: ArrayLike<number>): number {
  let [weighed, magnitudes] = [0, 0]
  for (let i = 0; i < numbers.length; i++) {
    weighed += numbers[i] * ((i % 7) - 3)
    magnitudes += Math.abs(numbers[i])
  }
  return weighed / magnitudes
}

/** Numbers that every language comes to: the sines of the first whole numbers, of those from `from` on. */
export function sines(count: number, from = 0): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.sin(from + i))
}
