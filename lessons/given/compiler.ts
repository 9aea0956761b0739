// The AssemblyScript compiler, driven through its own interface and kept warm. Its command line's interface
// parses the whole standard library for every file, which takes ten times as long as the file itself; here the
// library is parsed once and shared by all programs. (Tried: the bytes are the same, tested in given.test.ts.)
import type { Compiled, Fault, Target, Texts } from './assembly.ts'
import { mostPages } from './kernels.ts'

/** A text as the compiler keeps it. */
interface Source {
  normalizedPath: string
  lineAt(position: number): number
  columnAt(): number
}

interface Diagnostic {
  message: string
  range: { source: Source; start: number } | null
}

interface Program {
  sources: Source[]
  diagnostics: Diagnostic[]
  /** the names of files that were asked for, and of those that are parsed */
  parser: { seenlog: Set<string>; donelog: Set<string> }
}

interface Module {
  optimize(level: number, shrink: number, debugInfo: boolean, zeroFilledMemory: boolean): void
  toBinary(sourceMap: null): { output: Uint8Array }
  dispose(): void
}

/** The part of the package's interface that is used. Its own types would declare globals that are not ours. */
interface AssemblyScript {
  newOptions(): object
  setImportMemory(options: object, isImported: boolean): void
  setExportMemory(options: object, isExported: boolean): void
  setSharedMemory(options: object, isShared: boolean): void
  setMaximumMemory(options: object, pages: number): void
  setRuntime(options: object, runtime: number): void
  setFeature(options: object, feature: number, isOn: boolean): void
  setOptimizeLevelHints(options: object, level: number, shrink: number): void
  addGlobalAlias(options: object, alias: string, name: string): void
  newProgram(options: object): Program
  parse(program: Program, text: string | null, path: string, isEntry: boolean): void
  nextFile(program: Program): string | null
  initializeProgram(program: Program): void
  compile(program: Program): Module
  isError(diagnostic: Diagnostic): boolean
  FEATURE_SIMD: number
  FEATURE_RELAXED_SIMD: number
  FEATURE_THREADS: number
}

// Names that are not literals, so that the types are not looked for.
const [compilerName, commandName]: string[] = ['assemblyscript', 'assemblyscript/asc']
const compiler: AssemblyScript = await import(compilerName)
const { libraryFiles }: { libraryFiles: Record<string, string> } = await import(commandName)

/** Nothing is ever freed of what a kernel takes from the memory. */
const stubRuntime = 0
const optimizeLevel = 3

function newProgram({ isShared = false, isRelaxed = false }: Target): Program {
  const options = compiler.newOptions()
  compiler.setImportMemory(options, true)
  compiler.setExportMemory(options, false)
  compiler.setRuntime(options, stubRuntime)
  compiler.setFeature(options, compiler.FEATURE_SIMD, true)
  compiler.setFeature(options, compiler.FEATURE_RELAXED_SIMD, isRelaxed)
  compiler.setFeature(options, compiler.FEATURE_THREADS, isShared)
  compiler.setSharedMemory(options, isShared)
  if (isShared) compiler.setMaximumMemory(options, mostPages)
  compiler.setOptimizeLevelHints(options, optimizeLevel, 0)
  // A failed assertion traps, and asks for no function that would print it.
  compiler.addGlobalAlias(options, 'abort', '')
  return compiler.newProgram(options)
}

const library = parsedLibrary()

function parsedLibrary(): Program {
  const program = newProgram({})
  const names = Object.keys(libraryFiles).filter((name) => !name.includes('/'))
  for (const name of [...names, 'rt/index-stub']) parseLibraryFile(program, name)
  parseWhatIsAskedFor(program, new Map())
  return program
}

function parseLibraryFile(program: Program, name: string): void {
  const found = name in libraryFiles ? name : `${name}/index`
  compiler.parse(program, libraryFiles[found] ?? null, `~lib/${found}.ts`, false)
}

function parseWhatIsAskedFor(program: Program, texts: Texts): void {
  for (let name = compiler.nextFile(program); name !== null; name = compiler.nextFile(program)) {
    const path = `${name.replace(/^~lib\/#given\//, 'lessons/given/assembly/')}.ts`
    const text = texts.get(path)
    if (text === undefined && name.startsWith('~lib/')) parseLibraryFile(program, name.slice(5))
    else compiler.parse(program, text ?? null, `${name}.ts`, false)
  }
}

function withLibrary(target: Target): Program {
  const program = newProgram(target)
  program.sources.push(...library.sources)
  for (const name of library.parser.seenlog) program.parser.seenlog.add(name)
  for (const name of library.parser.donelog) program.parser.donelog.add(name)
  return program
}

/** Compiles the first of the texts with those that it imports. */
export function compileTexts(texts: Texts, target: Target): Compiled {
  const program = withLibrary(target)
  const [[path, text]] = texts
  try {
    compiler.parse(program, text, path, true)
    parseWhatIsAskedFor(program, texts)
    const bytes = bytesOf(program)
    if (!bytes) return { fault: faultOf(firstError(program)!, path) }
    const stranger = strangerIn(bytes)
    return stranger === undefined ? { bytes } : { fault: strangerFault(stranger, texts) }
  } catch (error) {
    return { fault: { message: `The compiler broke down over it: ${error}`, file: path, line: 1, column: 1 } }
  }
}

/** Undefined where there is an error: those of the syntax are found before those of the types. */
function bytesOf(program: Program): Uint8Array<ArrayBuffer> | undefined {
  if (program.diagnostics.some(compiler.isError)) return undefined
  compiler.initializeProgram(program)
  const module = compiler.compile(program)
  try {
    if (program.diagnostics.some(compiler.isError)) return undefined
    module.optimize(optimizeLevel, 0, false, false)
    return new Uint8Array(module.toBinary(null).output)
  } finally {
    module.dispose()
  }
}

/** A function that the compiler knows and nobody provides: `console.log`, which is JavaScript's. */
function strangerIn(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const functions = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function')
  const name = functions.find(({ module }) => module !== 'todo')?.name
  // What `random` asks for when it is first called.
  return name === 'seed' ? 'random' : name
}

/** Where it is named, as far as the texts tell. */
function strangerFault(name: string, texts: Texts): Fault {
  const message = `${name} is not there: a kernel has numbers and a memory, and nobody to talk to. What is to be looked at, it may return or store.`
  const places = [...texts].map(([file, text]) => ({
    file,
    before: text.split(name, 2)[0],
    isThere: text.includes(name),
  }))
  const { file, before } = places.find(({ isThere }) => isThere) ?? { file: places[0].file, before: '' }
  const lines = before.split('\n')
  return { message, file, line: lines.length, column: lines.at(-1)!.length + 1 }
}

function firstError({ diagnostics }: Program): Diagnostic | undefined {
  return diagnostics.find(compiler.isError)
}

function faultOf({ message, range }: Diagnostic, file: string): Fault {
  if (!range) return { message, file, line: 1, column: 1 }
  const { source, start } = range
  const line = source.lineAt(start)
  return { message, file: source.normalizedPath, line, column: source.columnAt() }
}
