// A lesson in AssemblyScript: what its file may do to the judging, and what the learner is told.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compile, textOnDisk, textsOf } from '../lessons/given/assembly.ts'
import { readCatalogue, root } from '../scripts/course/catalogue.ts'
import { find } from '../scripts/course/find.ts'
import { resetLesson } from '../scripts/course/reset.ts'
import { stubOf, stubText } from '../scripts/course/stub.ts'
import type { LessonVerdict } from '../scripts/grader/verdict.ts'
import { plainView } from '../scripts/screen/plain-view.ts'
import { useJudge } from './judging.ts'

const { lesson } = find(readCatalogue(), '14-simd')
const { run } = useJudge()
const solution = textOnDisk('solutions/14-simd/assembly/matmul.ts')!
const scalar = textOnDisk('checks/14-simd/assembly/plain.ts')!
const signature = 'export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void'

function judged(text: string, seconds = 20): Promise<LessonVerdict> {
  const tree = { base: 'lessons' as const, borrowed: [], sources: { [lesson.file]: text } }
  return run({ lesson: lesson.id, tree, limits: { seconds, megabytes: 1024 } })
}

function wordsOf(verdict: LessonVerdict): string {
  return plainView(lesson, verdict).join('\n')
}

describe('the verdict on', () => {
  test.each<[string, string, string, string]>([
    ['the stub', stubText(lesson), 'todo', 'matmul: todo'],
    ['the solution', solution, 'passed', 'matmul: passed'],
    ['another name', solution.replace('matmul(', 'matmull('), 'missing', 'no export named matmul. matmull is exported'],
    ['no export', solution.replace('export function', 'function'), 'missing', 'no export named matmul'],
    ['an empty file', '', 'missing', 'no export named matmul'],
    [
      'a wrong type',
      `// first line\n${signature} {\n  let sum = 0\n  sum += load<f32>(a)\n  store<f32>(c, <f32>sum)\n}\n`,
      'broken',
      `lessons/14-simd/assembly/matmul.ts:4:10: error: 14-simd/matmul is broken: SyntaxError: Conversion from type 'f32' to 'i32' requires an explicit cast.`,
    ],
    [
      'a call of JavaScript’s',
      `${signature} {\n  const here = 1\n  console.log('here')\n}\n`,
      'broken',
      'matmul.ts:3:3: error: 14-simd/matmul is broken: SyntaxError: console.log is not there',
    ],
    ['half a file', solution.slice(0, 1300), 'broken', 'lessons/14-simd/assembly/matmul.ts:'],
    [
      'a file that imports what is not there',
      `import { x } from './nope.ts'\n${signature} { x() }`,
      'broken',
      ':1:19: error',
    ],
    [
      'too few parameters',
      `export function matmul(a: usize, b: usize): void {}`,
      'failed',
      'The kernel has 2 parameters',
    ],
    ['an address far off', `${signature} { store<f32>(a << 4, 0) }`, 'failed', 'reaches outside the memory'],
    [
      'a load past the end',
      solution
        .replace('const wide', 'v128.load(b + ((k * n - 1) << 2))\n  const wide')
        .replace('let i = 0', 'store<f32>(c, f32x4.extract_lane(v128.load(b + ((k * n - 1) << 2)), 0))\n  let i = 0'),
      'failed',
      'past the end of b',
    ],
    [
      'a store past the end',
      `${signature} { store<f32>(c + ((m * n) << 2), 0) }`,
      'failed',
      'writes past the end of c',
    ],
    ['a store into a', `${signature} { store<f32>(a, load<f32>(a) + 1) }`, 'failed', 'writes into a'],
    ['a failing assertion', `${signature} { assert(m > 100) }`, 'failed', 'an assertion fails'],
    ['the scalar kernel', scalar, 'slow', 'no four numbers are multiplied at once'],
    [
      'an import of the solution',
      `import { matmul as right } from '../../../solutions/14-simd/assembly/matmul.ts'\n${signature} { right(a, b, c, m, k, n) }`,
      'tampered',
      'reaches for solutions/14-simd/assembly/matmul.ts',
    ],
  ])('%s', async (_, text, due, says) => {
    const verdict = await judged(text)
    expect(verdict.verdict, wordsOf(verdict)).toBe(due)
    expect(wordsOf(verdict)).toContain(says)
  })

  test('an endless loop', async () => {
    const verdict = await judged(`${signature} { while (true) store<f32>(c, 0) }`, 1)
    expect(verdict.verdict, wordsOf(verdict)).toBe('timed-out')
  })

  test('the scalar kernel names what it lacks, and what it was raced against', async () => {
    const [task] = (await judged(scalar)).tasks
    expect(task.diagnosis?.mistake).toBe('scalar')
    expect(task.checks.at(-1)?.message).toContain('times as long as the scalar kernel')
  })
})

describe('three spare numbers behind every array of lesson 19', () => {
  const engine = find(readCatalogue(), '19-engine').lesson
  const reference = textOnDisk('solutions/19-engine/assembly/engine.ts')!
  const judgedWriting = (offset: number, where = 'size & 3') => {
    const text = reference.replace(
      '  const mean = f32x4',
      `  if (${where}) store<f32>(velocities + (size << 2) + ${offset}, 0)\n  const mean = f32x4`,
    )
    const tree = { base: 'lessons' as const, borrowed: [], sources: { [engine.file]: text } }
    return run({ lesson: engine.id, tree, tasks: ['19-engine/sgd'] })
  }

  test('may be written', async () => expect((await judgedWriting(8)).verdict).toBe('passed'))

  test('are three', async () => {
    const verdict = await judgedWriting(12)
    expect(verdict.verdict).toBe('failed')
    expect(plainView(engine, verdict).join('\n')).toMatch(
      /past the end of velocities, which has \d numbers? and 3 to spare/,
    )
  })

  test('are not there for sgd behind whole vectors: another thread moves what is', async () => {
    const verdict = await judgedWriting(0, '(size & 3) == 0')
    expect(verdict.verdict).toBe('failed')
    expect(plainView(engine, verdict).join('\n')).toMatch(/past the end of velocities, which has \d+ numbers: at index/)
  })
})

describe('memory of a kernel’s own, in lesson 19', () => {
  const engine = find(readCatalogue(), '19-engine').lesson
  const reference = textOnDisk('solutions/19-engine/assembly/engine.ts')!
  const judgedWith = (declaration: string, statement: string) => {
    const text = `${reference}${declaration}\n`.replace('  const mean = f32x4', `  ${statement}\n  const mean = f32x4`)
    const tree = { base: 'lessons' as const, borrowed: [], sources: { [engine.file]: text } }
    return run({ lesson: engine.id, tree, tasks: ['19-engine/sgd'] })
  }

  test.each([
    ['a new array', '', 'const own = new Float32Array(4); own[0] = lambda; if (own[0] == 12345) return'],
    ['the heap', '', 'const own = heap.alloc(16); store<f32>(own, 12345); heap.free(own)'],
    ['an array of the file', 'const own = new StaticArray<f32>(4)', 'own[0] = 12345'],
    ['bytes of the file', 'const own = memory.data(16)', 'store<f32>(own, 12345)'],
  ])('%s is refused', async (_, declaration, statement) => {
    const verdict = await judgedWith(declaration, statement)
    expect(verdict.verdict).toBe('failed')
    expect(plainView(engine, verdict).join('\n')).toContain('takes memory of its own')
  })

  test('a table that is only read is no such memory', async () => {
    const verdict = await judgedWith('const own: StaticArray<f32> = [1, 2, 3, 4]', 'if (own[size & 3] == 12345) return')
    expect(verdict.verdict).toBe('passed')
  })

  test('a slow kernel is named, whatever functions the others of the file call', async () => {
    const scalarSgd = textOnDisk('checks/19-engine/mistakes/sgd.scalar.ts')!.replaceAll('put(', 'putOne(')
    const text = reference.replace(/export function sgd\([\s\S]*?\n}\n/, () => scalarSgd)
    const tree = { base: 'lessons' as const, borrowed: [], sources: { [engine.file]: text } }
    const { tasks } = await run({ lesson: engine.id, tree, tasks: ['19-engine/sgd'] })
    expect([tasks[0].verdict, tasks[0].diagnosis?.mistake]).toEqual(['slow', 'scalar'])
  })
})

describe('a file that imports another of its folder', () => {
  const helper = join(root, 'lessons/14-simd/assembly/helper-of-the-tests.ts')
  afterAll(() => rmSync(helper, { force: true }))

  test('is compiled with it', async () => {
    mkdirSync(join(helper, '..'), { recursive: true })
    writeFileSync(helper, scalar)
    const text = `import { matmul as loops } from './helper-of-the-tests.ts'\n${signature} { loops(a, b, c, m, k, n) }`
    expect((await judged(text)).verdict).toBe('slow')
  })
})

test('a lesson in AssemblyScript is found by its file, and its stub returns what the compiler asks for', () => {
  expect(find(readCatalogue(), lesson.file).lesson).toEqual(lesson)
  const source = 'export function loss(a: usize): f32 {\n  return load<f32>(a)\n}\n'
  const body = (address: string, returns: string) => `todo('${address}') // ${returns}`
  expect(stubOf(source, '99-lesson', ['loss'], body)).toContain("{\n  todo('99-lesson/loss') // f32\n}")
})

test.skipIf(!process.env.CI)('reset says so where the stub stands already', () => {
  expect(resetLesson(lesson)).toContain('is the stub already')
})

test('the compiler gives the same bytes whatever it compiled before', async () => {
  const texts = textsOf('solutions/14-simd/assembly/matmul.ts', textOnDisk)
  const first = (await compile(texts)).bytes
  expect((await compile(new Map([['broken.ts', 'export function f(']]))).fault).toMatchObject({ line: 1, column: 18 })
  await compile(textsOf('checks/14-simd/assembly/plain.ts', textOnDisk))
  expect((await compile(texts)).bytes).toEqual(first)
})
