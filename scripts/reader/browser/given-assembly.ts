/// <reference lib="webworker" />
// `#given/assembly.ts` for the browser: kernels are compiled where the page comes from.
import { instantiate, type Kernels } from '#given/kernels.ts'

/** The functions that a file exports: `loadKernels('lessons/14-simd/assembly/matmul.ts')`. */
export async function loadKernels(path: string, memory?: WebAssembly.Memory): Promise<Kernels> {
  return instantiate(await compiledFile(path), memory)
}

/** The bytes that a file compiles to. */
export async function compiledFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`../../${path.replace(/\.ts$/, '.wasm')}`, import.meta.url))
  if (!answer.ok) throw new Error(`${path} does not compile.`)
  return new Uint8Array(await answer.arrayBuffer())
}
