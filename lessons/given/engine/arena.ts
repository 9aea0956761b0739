// Where arrays lie in a memory: one behind the other, from an address on. Nothing is ever given back.

/** Below it a kernel may keep what it takes for itself. */
export const firstAddress = 1 << 20

/** Behind every array lie so many numbers that belong to it and mean nothing. */
const spare = 3
/** A line of the cache, in bytes: no two arrays share one. */
export const line = 64

export class Arena {
  /** the first address that is free */
  end: number

  constructor(start = firstAddress) {
    this.end = start
  }

  /** The address of an array of so many numbers, four bytes each. */
  take(numbers: number): number {
    const address = this.end
    this.end += Math.ceil((4 * (numbers + spare)) / line) * line
    return address
  }
}
