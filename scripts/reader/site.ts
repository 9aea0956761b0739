// The same pages as files. There is nobody to judge and nobody to ask: tasks show their hints, folded, and all
// code is the reference's.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '#given/assembly.ts'
import { runnableBlocks } from '../course/blocks.ts'
import { isAssembly, type Lesson, root } from '../course/catalogue.ts'
import { stubText } from '../course/stub.ts'
import { assetFiles, digitFiles } from './assets.ts'
import { browserKernel, browserModule } from './code.ts'
import { type Fittings, pageHtml, pageSources, readableLessons, readPage, searchEntries, sourcePage } from './pages.ts'
import { scripts } from './scripts.ts'
import { currentVersion } from './version.ts'

/** How many digits a site holds, of all 70,000: those that the lessons' blocks and pictures ask for. */
const digits = { train: 5000, t10k: 1000 }
const headerAndSize = { images: [16, 784], labels: [8, 1] } as const

type Write = (path: string, content: string | Uint8Array) => void

/** @returns how many files were written */
export async function writeSite(folder: string): Promise<number> {
  const catalogue = readableLessons()
  rmSync(folder, { recursive: true, force: true })
  let count = 0
  const write: Write = (path, content) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    count++
  }
  await writePages(catalogue, write)
  await writeAssets(write)
  await writeCode(catalogue, write)
  await writeKernels(catalogue, write)
  writeDigits(write)
  return count
}

async function writePages(catalogue: readonly Lesson[], write: Write): Promise<void> {
  const pages = await Promise.all([...pageSources(catalogue)].map(([path, source]) => readPage(path, source)))
  const fittings: Fittings = { passed: [], code: 'code/site/', task: foldedHints, lesson: () => '' }
  const stubs = catalogue.map((lesson) => sourcePage(lesson.file, stubText(lesson)))
  const given = givenFiles().map((file) => sourcePage(file, readFileSync(join(root, file), 'utf8')))
  const shown = await Promise.all([...stubs, ...given])
  for (const page of [...pages, ...shown])
    write(page.path.endsWith('/') ? `${page.path}index.html` : page.path, pageHtml(page, catalogue, fittings))
  for (const { id } of catalogue) copyFigures(`lessons/${id}/figures`, write)
  write('assets/search.json', JSON.stringify(searchEntries(pages)))
  write(
    'index.html',
    '<!doctype html><meta charset="utf-8"><title>gradient-diary</title><link rel="icon" href="assets/icon.svg"><meta http-equiv="refresh" content="0; url=lessons/"><a href="lessons/">The lessons</a>\n',
  )
}

/** Hints within hints: each opens the next. */
function foldedHints(_: Lesson, __: string, hints: readonly string[]): string {
  const folded = hints.reduceRight(
    (rest, hint, i) =>
      `<details class="hint"><summary>Hint ${i + 1} of ${hints.length}</summary>${hint}${rest}</details>`,
    '',
  )
  return `<div class="hints">${folded}</div>`
}

function givenFiles(): string[] {
  const files = readdirSync(join(root, 'lessons/given'), { recursive: true }).map((name) =>
    String(name).replaceAll('\\', '/'),
  )
  const names = files.filter((name) => /^(?!assembly\/)([\w-]+\/)?[\w-]+\.ts$/.test(name))
  return names.map((name) => `lessons/given/${name}`)
}

function copyFigures(folder: string, write: Write): void {
  if (!existsSync(join(root, folder))) return
  for (const name of readdirSync(join(root, folder))) write(`${folder}/${name}`, readFileSync(join(root, folder, name)))
}

async function writeAssets(write: Write): Promise<void> {
  for (const [name, file] of assetFiles()) write(`assets/${name}`, readFileSync(file))
  for (const [name, code] of await scripts()) write(`assets/${name}`, code)
}

/** The reference's modules, what is given, and what pictures bring along, where the pages look for them. */
async function writeCode(catalogue: readonly Lesson[], write: Write): Promise<void> {
  const version = currentVersion(catalogue, [])
  const pictures = readdirSync(join(root, 'scripts/reader/pictures')).filter((name) => name.endsWith('.work.ts'))
  const files = [
    ...catalogue.map(({ file }) => file),
    ...givenFiles(),
    ...pictures.map((name) => `scripts/reader/pictures/${name}`),
  ]
  for (const file of files) {
    const place = file.replace(/^scripts\/reader\//, '').replace(/\.ts$/, '')
    const module = await browserModule(version, 'reference', file)
    if (module !== undefined) write(`code/site/reference/${place}.js`, module)
    if (isAssembly(file)) write(`code/site/reference/${place}.wasm`, (await browserKernel(version, 'reference', file))!)
  }
}

/** What the lessons' own blocks compile, ready: there is no compiler on a static host. */
async function writeKernels(catalogue: readonly Lesson[], write: Write): Promise<void> {
  const blocks = catalogue.flatMap(({ id }) =>
    runnableBlocks(readFileSync(join(root, 'lessons', id, 'README.md'), 'utf8')),
  )
  for (const { source } of blocks) {
    const [, text] = /const source = `([^`]*)`/.exec(source) ?? []
    const [, name] = /new Map\(\[\['([^']+)', source\]\]\)/.exec(source) ?? []
    if (text === undefined || name === undefined) continue
    const { bytes } = await compile(new Map([[name, text]]))
    const key = createHash('sha256')
      .update(JSON.stringify([[name, text]]))
      .digest('hex')
    if (bytes) write(`compile/${key}.wasm`, bytes)
  }
}

function writeDigits(write: Write): void {
  for (const [name, file] of digitFiles()) {
    const [header, size] = headerAndSize[name.includes('images') ? 'images' : 'labels']
    const count = digits[name.startsWith('train') ? 'train' : 't10k']
    write(`digits/${name}`, readFileSync(file).subarray(0, header + count * size))
  }
}
