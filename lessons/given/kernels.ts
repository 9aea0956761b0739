// Kernels: functions compiled to WebAssembly. They know no arrays, only numbers and a memory: a large row of
// bytes, in which a pointer is the number of a byte.
import { todo } from './todo.ts'

export type Kernel = (...args: number[]) => number | undefined
export type Kernels = Record<string, Kernel>

interface Origin {
  memory: WebAssembly.Memory
  bytes: Uint8Array<ArrayBuffer>
}

const origins = new WeakMap<object, Origin>()

/** Makes functions of compiled bytes; they work on `memory`. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, memory = newMemory()): Kernels {
  const imports = {
    env: { memory },
    todo: { todo: (address: number) => todo(textAt(memory, address)) },
  }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
  for (const part of Object.values(exports)) origins.set(part as object, { memory, bytes })
  return exports as Kernels
}

/** A memory of 64 KB; it grows. */
export function newMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1 })
}

export const pageSize = 1 << 16

/** The most a shared memory may have, in pages of 64 KB: 1 GB. It has to be said beforehand. */
export const mostPages = 1 << 14

/** A memory for several threads. */
export function sharedMemory(bytes: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / pageSize), maximum: mostPages, shared: true })
}

/** The memory that a kernel works on, and the bytes it was compiled to. */
export function originOf(kernel: object): Origin {
  const origin = origins.get(kernel)
  if (!origin) throw new TypeError('no kernel: it was not made by instantiate')
  return origin
}

/** A string as AssemblyScript keeps it: UTF-16, its length in bytes in front. */
function textAt({ buffer }: WebAssembly.Memory, address: number): string {
  const length = new DataView(buffer).getUint32(address - 4, true) / 2
  return String.fromCharCode(...new Uint16Array(buffer, address, length))
}
