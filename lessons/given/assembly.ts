// AssemblyScript files as functions: TypeScript's syntax, compiled to WebAssembly. What a file imports is
// compiled with it; `#given/…` is then what stands in `given/assembly/`.
import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { instantiate, type Kernels, mostPages } from './kernels.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Where compiled bytes are kept: among the packages, or where nothing can be written there, among temporary files. */
const cache = firstWritable(
  join(root, 'node_modules/.cache/gradient-diary'),
  join(tmpdir(), `gradient-diary-${process.getuid?.() ?? 0}`),
)

function firstWritable(...folders: string[]): string {
  const isWritable = (folder: string) => {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      return true
    } catch {
      return false
    }
  }
  return folders.find(isWritable) ?? folders[0]
}

/** What the compiler objects to, and where. Lines and columns begin at 1; paths are relative to the repository. */
export interface Fault {
  message: string
  file: string
  line: number
  column: number
}

export type Compiled = { bytes: Uint8Array<ArrayBuffer>; fault?: undefined } | { bytes?: undefined; fault: Fault }

/** What the bytes are for. */
export interface Target {
  /** a memory that several threads share, as `sharedMemory` makes it; otherwise it belongs to one */
  isShared?: boolean
  /** an engine that has relaxed SIMD, whose multiplyAdd is one instruction */
  isRelaxed?: boolean
}

/** The texts that are compiled together, by path: the file itself first, then what it imports. */
export type Texts = ReadonlyMap<string, string>

/**
 * The functions that a file exports, compiled now or taken from the cache. They work on `memory`, which belongs to
 * this thread alone.
 *
 * @param path relative to the repository: `lessons/14-simd/assembly/matmul.ts`
 * @throws SyntaxError with the place, where the file does not compile
 */
export async function loadKernels(path: string, memory?: WebAssembly.Memory): Promise<Kernels> {
  return instantiate(await compiledFile(path), memory)
}

/** The bytes that a file on the disk compiles to. They are kept: the compiler is needed once for each text. */
export async function compiledFile(path: string, target: Target = {}): Promise<Uint8Array<ArrayBuffer>> {
  const texts = textsOf(path, textOnDisk)
  const kept = join(cache, `${keyOf(texts, target)}.wasm`)
  try {
    return new Uint8Array(readFileSync(kept))
  } catch {
    const { bytes, fault } = await compile(texts, target)
    if (fault) throw new SyntaxError(`${fault.file}:${fault.line}:${fault.column}: ${fault.message}`)
    keep(kept, bytes)
    return bytes
  }
}

/** Compiles what `textsOf` gives. */
export async function compile(texts: Texts, target: Target = {}): Promise<Compiled> {
  // The compiler takes a second to load and 100 MB: nobody pays for it who has nothing to compile.
  const { compileTexts } = await import('./compiler.ts')
  return compileTexts(texts, target)
}

/** @param read gives a file's text by its path, with forward slashes; undefined where there is no file */
export function textsOf(
  path: string,
  read: (path: string) => string | undefined,
  texts = new Map<string, string>(),
): Map<string, string> {
  const text = texts.has(path) ? undefined : read(path)
  if (text === undefined) return texts
  texts.set(path, text)
  for (const [, specifier] of text.matchAll(/\bfrom\s*['"]([.#][^'"]*)['"]/g)) {
    textsOf(importedPath(specifier, path), read, texts)
  }
  return texts
}

/** The file that an import leads to. */
function importedPath(specifier: string, importer: string): string {
  const isGiven = specifier.startsWith('#given/')
  const path = isGiven ? `lessons/given/assembly/${specifier.slice(7)}` : posix.join(posix.dirname(importer), specifier)
  return path.endsWith('.ts') ? path : `${path}.ts`
}

export function textOnDisk(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

/** What compiled bytes depend on, in short: the texts, and how, for what and by what they are compiled. */
export function keyOf(texts: Texts, { isShared = false, isRelaxed = false }: Target = {}): string {
  const compiler = ['lessons/given/compiler.ts', 'package.json'].map(textOnDisk)
  return createHash('sha256')
    .update(JSON.stringify([...texts, ...compiler, isShared && mostPages, isRelaxed]))
    .digest('hex')
}

/** Written whole, under another name first: others may read at the same time. */
function keep(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(`${path}.${process.pid}`, bytes)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A folder that takes nothing costs time, not answers.
  }
}
