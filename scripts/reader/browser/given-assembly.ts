// `#given/assembly.ts` for the browser: the compiler is where the page comes from.
import { instantiate, type Kernels } from '#given/kernels.ts'
import { todo } from '#given/todo.ts'

export interface Fault {
  message: string
  file: string
  line: number
  column: number
}

export type Compiled = { bytes: Uint8Array<ArrayBuffer>; fault?: undefined } | { bytes?: undefined; fault: Fault }

/** The functions that a file exports: `loadKernels('lessons/14-simd/assembly/matmul.ts')`. */
export async function loadKernels(path: string, memory?: WebAssembly.Memory): Promise<Kernels> {
  const bytes = await compiledFile(path)
  // A stub would say so when it is called, but by then the block may have written over what it has to say.
  const isStub = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).some(({ name }) => name === 'todo')
  return isStub ? todo(path) : instantiate(bytes, memory)
}

/** The bytes that a file compiles to. */
export async function compiledFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`../../${path.replace(/\.ts$/, '.wasm')}`, import.meta.url))
  if (!answer.ok) throw new Error(`${path} does not compile.`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Compiles texts, by path. A static site has only what the lessons' own blocks compile to. */
export async function compile(texts: ReadonlyMap<string, string>): Promise<Compiled> {
  const body = JSON.stringify([...texts])
  const folder = new URL('../../../../../compile/', import.meta.url)
  const kept = await fetch(new URL(`${await keyOf(body)}.wasm`, folder))
  const answer = kept.ok
    ? kept
    : await fetch(folder, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (!answer.ok) throw new Error('Compiling something new needs the course itself: npm start.')
  if (answer.headers.get('content-type')?.includes('json')) return { fault: await answer.json() }
  return { bytes: new Uint8Array(await answer.arrayBuffer()) }
}

async function keyOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
