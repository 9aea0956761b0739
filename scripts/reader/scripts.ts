// The pages' scripts, bundled by Vite when they are first asked for, and again when a source of theirs has
// changed. A bundle is kept in memory: nothing is written.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../course/catalogue.ts'

const folder = join(root, 'scripts/reader')
let built: { stamp: string; files: Promise<Map<string, string>> } | undefined

/** The bundles' texts by their names: `page.js`, `runner.js`, and what they import. */
export function scripts(): Promise<Map<string, string>> {
  const stamp = stampOfSources()
  if (built?.stamp !== stamp) built = { stamp, files: bundle() }
  return built.files
}

async function bundle(): Promise<Map<string, string>> {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: { page: join(folder, 'browser/page.ts'), runner: join(folder, 'browser/runner.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  return new Map(outputs.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each.code]] : [])))
}

function stampOfSources(): string {
  const folders = ['browser', 'pictures'].map((name) => join(folder, name))
  const files = folders.flatMap((each) => readdirSync(each).map((name) => join(each, name)))
  return files.map((file) => `${file} ${statSync(file).mtimeMs}`).join()
}
