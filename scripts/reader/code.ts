// The course's modules for the browser: types stripped, imports led to where the tree has them. A version is a
// state of the learner's files; its address holds their hash, so that a save gives every module a new one.
//
//   code/<version>/yours/lessons/01-softmax/softmax.js       the learner's, the reference for what is borrowed
//   code/<version>/reference/lessons/01-softmax/softmax.js   the reference
//
// Below `lessons/given/` stand the modules the course gives, some of them made for the browser; below
// `pictures/` what pictures bring along to run beside the learner's code.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { minifySync, parseSync, transformWithOxc } from 'vite'
import { type Compiled, compile, compiledFile, textsOf } from '#given/assembly.ts'
import { isAssembly, root } from '../course/catalogue.ts'
import { lessonOf, referenceTree, resolveInTree, type Tree } from '../grader/tree.ts'
import { isOurs, type Version } from './version.ts'

export type Side = 'yours' | 'reference'

/** What the browser cannot run as it stands. */
const substitutes: Record<string, string> = {
  'lessons/given/mnist.ts': 'scripts/reader/browser/given-mnist.ts',
  'lessons/given/assembly.ts': 'scripts/reader/browser/given-assembly.ts',
}

/**
 * A module's text for the browser; undefined where the course has no such module.
 *
 * @param path relative to the repository, as it stands in a version: `lessons/01-softmax/softmax.ts`
 */
export async function browserModule(version: Version, side: Side, path: string): Promise<string | undefined> {
  const tree = side === 'yours' ? version.tree : referenceTree
  const file = side === 'reference' ? mirrored(path) : path
  if (!isServed(file)) return undefined
  if (isAssembly(file)) return kernels(tree, file)
  const text = textFor(tree, file)
  return text === undefined ? undefined : javascript(tree, file, text)
}

/** What an AssemblyScript file compiles to, for `loadKernels`. */
export async function browserKernel(version: Version, side: Side, path: string): Promise<Uint8Array | undefined> {
  const file = side === 'reference' ? mirrored(path) : path
  if (!isServed(file) || !isAssembly(file)) return undefined
  const { bytes } = await compiled(side === 'yours' ? version.tree : referenceTree, file)
  return bytes
}

/** Where a module of a tree stands in the reference: lessons' files are the solutions', all else is the same. */
function mirrored(path: string): string {
  return lessonOf(path) && !path.startsWith('lessons/given/') ? path.replace(/^lessons\//, 'solutions/') : path
}

const folders = [
  /^(lessons|solutions)\/\d\d-[a-z0-9-]+\/[\w.-]+\.ts$/,
  /^(lessons|solutions)\/\d\d-[a-z0-9-]+\/assembly\/[\w.-]+\.ts$/,
  /^lessons\/given\/([\w-]+\/)*[\w.-]+\.ts$/,
  /^scripts\/reader\/pictures\/\d\d-[\w-]+\.work\.ts$/,
]

function isServed(path: string): boolean {
  return folders.some((folder) => folder.test(path))
}

function textFor(tree: Tree, path: string): string | undefined {
  const file = substitutes[path] ?? path
  return tree.sources[file] ?? (isOurs(file) ? readFileSync(join(root, file), 'utf8') : undefined)
}

async function javascript(tree: Tree, path: string, text: string): Promise<string> {
  try {
    refuseDepth(text)
    const [error] = parseSync(path, text, { sourceType: 'module' }).errors
    if (error) throw new SyntaxError(error.message)
    const options = { typescript: { onlyRemoveTypeImports: true }, sourcemap: false, target: 'es2023' }
    const { code } = await transformWithOxc(text, join(root, path), options)
    const linked = withImports(tree, path, code)
    return path.startsWith('solutions/') ? minifySync(path, linked, { module: true }).code : linked
  } catch (error) {
    return faultModule(path, error as Error)
  }
}

/** The parser's process dies of some thousand nested brackets; this one has better things to do. */
function refuseDepth(text: string): void {
  let depth = 0
  for (const sign of text.matchAll(/[([{}\])]/g)) {
    depth += '([{'.includes(sign[0]) ? 1 : -1
    if (depth > 400) throw new SyntaxError('something is nested hundreds deep')
  }
}

function withImports(tree: Tree, path: string, code: string): string {
  const { module } = parseSync(path, code, { sourceType: 'module' })
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) => moduleRequest),
  ]
  // Several names of one `export … from` share one request.
  const places = new Map(requests.map(({ start, end }) => [start, end]))
  let linked = code
  for (const [start, end] of [...places].sort(([a], [b]) => b - a)) {
    const specifier = /^['"](.*)['"]$/.exec(code.slice(start, end))?.[1]
    if (specifier === undefined) continue
    linked = linked.slice(0, start) + JSON.stringify(linkTo(tree, path, specifier)) + linked.slice(end)
  }
  return linked
}

/** The address of an imported module, relative to the one that imports it. */
function linkTo(tree: Tree, path: string, specifier: string): string {
  const target = resolveInTree(tree, specifier, importerOf(path))
  if (target === undefined) return specifier
  const link = posix.relative(posix.dirname(placeOf(tree, path)), placeOf(tree, target)).replace(/\.ts$/, '.js')
  return link.startsWith('.') ? link : `./${link}`
}

/** Where a file stands below a version's side. The reference's lessons stand where the learner's do on the other. */
function placeOf(tree: Tree, path: string): string {
  const place = path.replace(/^scripts\/reader\/pictures\//, 'pictures/')
  return tree === referenceTree ? place.replace(/^solutions\//, 'lessons/') : place
}

/** What a picture brings along counts as standing in its lesson's folder: the lesson's own file is never borrowed. */
function importerOf(path: string): string {
  const number = /^scripts\/reader\/pictures\/(\d\d)-/.exec(path)?.[1]
  const lesson = number && lessonFolders().find((id) => id.startsWith(`${number}-`))
  return lesson ? `lessons/${lesson}/${posix.basename(path)}` : path
}

function lessonFolders(): string[] {
  return readdirSync(join(root, 'lessons')).filter((name) => /^\d\d-/.test(name))
}

async function kernels(tree: Tree, path: string): Promise<string> {
  const { bytes, fault } = await compiled(tree, path)
  if (fault) return faultModule(path, new SyntaxError(`${fault.message} (line ${fault.line})`))
  const names = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name)
  const given = posix.relative(posix.dirname(path), 'lessons/given/kernels.js')
  return [
    `import { instantiate } from './${given}'`,
    `const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) => letter.charCodeAt(0))`,
    'const kernels = instantiate(bytes)',
    ...names
      .filter((name) => /^[\w$]+$/.test(name))
      .map((name, i) => `const kernel${i} = kernels.${name}\nexport { kernel${i} as ${name} }`),
  ].join('\n')
}

function compiled(tree: Tree, path: string): Promise<Compiled> {
  if (path.startsWith('solutions/')) return compiledFile(path).then((bytes) => ({ bytes }))
  return compile(
    textsOf(path, (file) =>
      isServed(file) || file.startsWith('lessons/given/assembly/') ? textFor(tree, file) : undefined,
    ),
  )
}

function faultModule(path: string, { message }: Error): string {
  return `throw new SyntaxError(${JSON.stringify(`${path}: ${message}`)})`
}
