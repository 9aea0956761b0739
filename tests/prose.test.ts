// The lessons' text holds what it says: blocks give the values they show, links and pictures exist, the
// spine is whole, hints come in threes, and no solution stands in it.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import MarkdownIt from 'markdown-it'
import { parseSync } from 'vite'
import { afterAll, describe, expect, test } from 'vitest'
import { type Block, instrumented, runnableBlocks } from '../scripts/course/blocks.ts'
import { type Lesson, readCatalogue, root } from '../scripts/course/catalogue.ts'
import { outcome } from '../scripts/course/claims.ts'
import { readHints } from '../scripts/course/hints.ts'
import { stubText } from '../scripts/course/stub.ts'
import { drawFigures } from '../scripts/figures/draw.ts'

const scratch = mkdtempSync(join(tmpdir(), 'blocks-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const spine = ['From the diary', 'The idea', 'Try it', 'Your task', 'Where this leads']
const written = readCatalogue().filter(({ id }) => existsSync(join(root, 'lessons', id, 'README.md')))
const pages = [
  'README.md',
  'lessons/README.md',
  'checks/README.md',
  ...written.map(({ id }) => `lessons/${id}/README.md`),
]

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function linksOf(markdown: string): string[] {
  const inline = new MarkdownIt().parse(markdown, {}).flatMap((token) => token.children ?? [])
  return inline.map((token) => String(token.attrGet(token.type === 'image' ? 'src' : 'href') ?? '')).filter(Boolean)
}

async function objectionsTo(lesson: Lesson, block: Block, name: string): Promise<string[]> {
  const solution = (specifier: string) =>
    specifier.startsWith('#given/')
      ? join(root, 'lessons/given', specifier.slice(7))
      : resolve(root, 'solutions', lesson.id, specifier)
  const isOurs = (specifier: string) => specifier.startsWith('#given/') || specifier.startsWith('.')
  // A file that a block names by its path is the reference's too.
  const source = block.source.replaceAll(`'lessons/${lesson.id}/`, `'solutions/${lesson.id}/`)
  const { code, claims } = instrumented(source, (to) => (isOurs(to) ? pathToFileURL(solution(to)).href : to))
  const objections: string[] = []
  const show = async (index: number, give: () => Promise<unknown>) => {
    const { expected, line } = claims[index]
    const objection = await outcome(give, expected!)
    if (objection) objections.push(`line ${block.line + line - 1}: ${objection}`)
  }
  Object.assign(globalThis, { show })
  const file = join(scratch, `${name}.ts`)
  writeFileSync(file, code)
  await import(/* @vite-ignore */ pathToFileURL(file).href)
  return objections
}

describe.each(written)('$id', (lesson) => {
  const markdown = read(`lessons/${lesson.id}/README.md`)

  test('every `ts run` block gives what it shows', async () => {
    const blocks = runnableBlocks(markdown)
    expect(blocks.length).toBeGreaterThan(0)
    for (const [i, block] of blocks.entries())
      expect(await objectionsTo(lesson, block, `${lesson.id}-${i}`)).toEqual([])
  })

  test('it has the common spine, and a heading for each task', () => {
    const headings = [...markdown.matchAll(/^(#{1,3}) (.+)$/gm)]
    expect(headings[0][2]).toMatch(new RegExp(`^${lesson.id.slice(0, 2)} · `))
    expect(headings.filter(([, level]) => level === '##').map(([, , text]) => text)).toEqual(spine)
    const addresses = headings.filter(([, , text]) => text.startsWith(`${lesson.id}/`)).map(([, , text]) => text)
    expect(addresses).toEqual(lesson.tasks.map(({ address }) => address))
  })

  test('each task has three hints', () => {
    const hints = readHints(lesson.id)
    expect([...hints.keys()]).toEqual(lesson.tasks.map(({ address }) => address))
    for (const [task, texts] of hints) expect(texts, task).toHaveLength(3)
  })

  test('no solution stands in its text, its hints or its stub', () => {
    const solution = read(lesson.file.replace(/^lessons/, 'solutions'))
    const texts = [markdown, read(`lessons/${lesson.id}/hints.md`), stubText(lesson)].map(squeezed)
    const names = lesson.tasks.map(({ name }) => name)
    for (const body of bodiesOf(solution, names)) {
      expect(
        texts.some((text) => text.includes(squeezed(body))),
        body,
      ).toBe(false)
    }
  })
})

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The bodies of a source's functions, but for those that are given with the stub or too short to tell anything. */
function bodiesOf(source: string, tasks: readonly string[]): string[] {
  interface Declared {
    type: string
    id?: { name: string }
    body?: { start: number; end: number }
  }
  const statements = parseSync('solution.ts', source).program.body as unknown as (Declared & {
    declaration?: Declared
  })[]
  const isGiven = ({ declaration }: (typeof statements)[number]) =>
    declaration && !tasks.includes(declaration.id?.name ?? '')
  const declared = statements.filter((each) => !isGiven(each)).map((each) => each.declaration ?? each)
  const bodies = declared.flatMap(({ type, body }) => (type === 'FunctionDeclaration' && body) || [])
  return bodies.map(({ start, end }) => source.slice(start + 1, end - 1)).filter((text) => squeezed(text).length > 30)
}

describe.each(pages.filter((path) => existsSync(join(root, path))))('%s', (path) => {
  const links = linksOf(read(path)).filter((link) => !/^(https?:|#)/.test(link))

  test('its links and pictures exist', () => {
    const missing = links.filter((link) => !existsSync(join(root, dirname(path), link.split('#')[0])))
    expect(missing).toEqual([])
  })

  test('its links begin with ./ or ../ and have forward slashes', () => {
    expect(links.filter((link) => !/^\.{1,2}\//.test(link) || link.includes('\\'))).toEqual([])
  })
})

describe('figures are drawn from the formulas', async () => {
  test.each(await drawFigures())('$path', ({ path, content }) => {
    expect(read(path)).toBe(content)
  })
})
