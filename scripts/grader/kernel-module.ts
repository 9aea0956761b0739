// An AssemblyScript file as a module of JavaScript: what it is compiled to, and the functions made of that.
import { posix } from 'node:path'
import { type Compiled, compile, keyOf, type Texts, textOnDisk, textsOf } from '#given/assembly.ts'
import { lessonOf, resolveInTree, type Tree } from './tree.ts'

/** Results by content: a save may bring back what was there before. The oldest is forgotten. */
const compiled = new Map<string, Promise<Compiled>>()
const most = 64

/** The text of the module that stands for `path` in the tree. */
export async function kernelModule(tree: Tree, path: string): Promise<string> {
  const texts = textsOf(path, (file) => textIn(tree, file, path))
  const { bytes, fault } = await compiledOnce(texts)
  const imports = importsOf(texts, path)
  return [...imports, ...(fault ? [faultModule(fault)] : functionsModule(bytes!))].join('\n')
}

/** What the compiler reads: files of other lessons are the tree's, as in any import. */
function textIn(tree: Tree, file: string, importer: string): string | undefined {
  const path = lessonOf(file) === lessonOf(importer) ? file : resolveInTree(tree, `#${file}`, importer)!
  return tree.sources[path] ?? textOnDisk(path)
}

function compiledOnce(texts: Texts): Promise<Compiled> {
  const key = keyOf(texts)
  const found = compiled.get(key) ?? compile(texts)
  compiled.delete(key)
  compiled.set(key, found)
  if (compiled.size > most) compiled.delete(compiled.keys().next().value!)
  return found
}

/** Files of other folders are imported as well, so that it is seen what the code reaches for. */
function importsOf(texts: Texts, path: string): string[] {
  const isElsewhere = (file: string) =>
    posix.dirname(file) !== posix.dirname(path) && !file.startsWith('lessons/given/')
  return [...texts.keys()].filter(isElsewhere).map((file) => `import ${JSON.stringify(`#${file}`)}`)
}

function functionsModule(bytes: Uint8Array<ArrayBuffer>): string[] {
  const names = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name)
  const code = Buffer.from(bytes).toString('base64')
  return [
    `import { instantiate } from '#given/kernels.ts'`,
    `const kernels = instantiate(new Uint8Array(Buffer.from('${code}', 'base64')))`,
    ...names.filter((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)).map((name, i) => functionLine(name, i)),
  ]
}

/** An export may have a name that is a word of JavaScript's own. */
function functionLine(name: string, i: number): string {
  return `const kernel${i} = kernels.${name}\nexport { kernel${i} as ${name} }`
}

function faultModule({ message, ...place }: { message: string }): string {
  return `throw Object.assign(new SyntaxError(${JSON.stringify(message)}), { place: ${JSON.stringify(place)} })`
}
