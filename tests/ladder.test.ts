// `npm run bench`: all who are measured come to the same numbers, and who is missing is told in a sentence.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { hasSimd } from '../lessons/given/engine/features.ts'
import { mnist } from '../lessons/given/mnist.ts'
import { seededRandom } from '../lessons/given/random.ts'
import { interleaved } from '../scripts/bench/interleaved.ts'
import { climb } from '../scripts/bench/ladder/climb.ts'
import { convolutionSection } from '../scripts/bench/ladder/convolution.ts'
import { diarySection } from '../scripts/bench/ladder/diary.ts'
import { lossAndGradients } from '../scripts/bench/ladder/im2col-network.ts'
import { measureLadder } from '../scripts/bench/ladder/ladder.ts'
import { ladderLines } from '../scripts/bench/ladder/lines.ts'
import { cubeSection, productSection } from '../scripts/bench/ladder/product.ts'
import type { Rung, Section } from '../scripts/bench/ladder/rungs.ts'
import { nobodys, type Surroundings } from '../scripts/bench/ladder/surroundings.ts'
import { trainingSection } from '../scripts/bench/ladder/training.ts'
import { AskedPython, type Found, findPython } from '../scripts/bench/python.ts'
import * as vectorization from '../solutions/13-vectorization/vectorization.ts'
import * as cnn from '../solutions/15-cnn/cnn.ts'

const none: Found = { told: 'There is no Python.' }
const alone: Surroundings = { yours: nobodys, numpy: none, torch: none, hasSimd, rounds: 1 }
/** A learner whose code is the reference's. */
const passed: Surroundings['yours'] = {
  module: async <M>(lesson: string) => (lesson === '15-cnn' ? cnn : vectorization) as M,
  kernels: (lesson) => `solutions/${lesson}/assembly/${lesson === '14-simd' ? 'matmul' : 'engine'}.ts`,
  notes: [],
}

/** Everybody's numbers are looked at; nobody has a turn. */
function looked(section: Section): Promise<string[]> {
  return climb({ ...section, rounds: 0, warmUps: 0, notes: [] }).then(({ notes }) => notes)
}

describe('all rungs come to the same numbers', () => {
  test.each([
    ['convolution', (all: Surroundings) => convolutionSection(all, 1), 13],
    ['product', productSection, 7],
    ['diary', diarySection, 3],
    ['cube', cubeSection, 5],
  ])('%s', async (_, sectionOf, count) => {
    const section = await sectionOf({ ...alone, yours: passed })
    if (hasSimd) expect(section.rungs.length).toBeGreaterThanOrEqual(count)
    expect(await looked(section)).toEqual([])
  })

  test('NumPy’s, where there is one', async () => {
    const numpy = findPython('numpy')
    for (const sectionOf of [diarySection, (all: Surroundings) => convolutionSection(all)]) {
      const section = await sectionOf({ ...alone, numpy })
      // Python's own loops are right as well, and take their time.
      const [first] = section.rungs
      expect(
        await looked({
          ...section,
          rungs: [first, ...section.rungs.filter(({ by, name }) => by === 'NumPy' && !name.startsWith('nested'))],
        }),
      ).toEqual([])
      for (const { close } of section.rungs) close?.()
    }
  })

  test('the network on patches has lesson 15’s loss and gradients', () => {
    const { images, labels } = mnist('train', 8)
    const parameters = cnn.initialize(seededRandom(1))
    const [due, found] = [
      cnn.lossAndGradients(parameters, images, labels),
      lossAndGradients(vectorization, parameters, images, labels),
    ]
    expect(found.loss).toBeCloseTo(due.loss, 6)
    for (const name of ['kernels', 'kernelBias', 'weights', 'bias'] as const) {
      expect(found.gradients[name].shape).toEqual(due.gradients[name].shape)
      const apart = found.gradients[name].data.map((x, i) => Math.abs(x - due.gradients[name].data[i]))
      expect(Math.max(...apart), name).toBeLessThan(1e-9)
    }
  })

  test('and those that train read as many digits', async () => {
    const section = await trainingSection({ ...alone, hasSimd: false, yours: passed }, 15 * 16, 100)
    const { rows, notes } = await climb({ ...section, rounds: 3, warmUps: 0 })
    expect(rows.map(({ name, by }) => `${name} ${by}`)).toEqual([
      'loops, float64 reference',
      'im2col, float64 reference',
      'loops, float64 yours',
      'im2col, float64 yours',
    ])
    expect(notes).toEqual([none.told])
    expect(new Set(rows.map(({ accuracy }) => accuracy)).size).toBe(1)
  })
})

describe('who is measured', () => {
  const rung = (name: string, over: Partial<Rung> = {}): Rung => {
    return { name, by: 'reference', on: 'JavaScript', turn: () => 2, digest: () => 0.5, ...over }
  }
  const section = (...rungs: Rung[]): Section => {
    return { name: 'diary', title: 'a section', multiplications: 1e6, rounds: 3, warmUps: 1, rungs, notes: [] }
  }
  const namesAndNotes = async (...rungs: Rung[]) => {
    const { rows, notes } = await climb(section(...rungs))
    return [rows.map(({ name }) => name), notes]
  }

  test('comes to other numbers: it is left out, and the rest go on', async () => {
    const [wrong, none] = [() => 0.5001, () => Number.NaN]
    expect(
      await namesAndNotes(rung('a'), rung('b', { digest: wrong }), rung('c', { digest: none }), rung('d')),
    ).toEqual([
      ['a', 'd'],
      ['b is left out: its numbers come to 0.5001, not to 0.5.', 'c is left out: its numbers come to NaN, not to 0.5.'],
    ])
  })

  test('reads other digits: it is left out', async () => {
    const training = {
      ...section(rung('a', { accuracy: () => 0.968 }), rung('b', { accuracy: () => 0.964 })),
      images: 10,
    }
    const { rows, notes } = await climb(training)
    expect([rows.map(({ name }) => name), notes]).toEqual([
      ['a'],
      ['b is left out: it reads 96.40 % of the test digits, not 96.80 %.'],
    ])
  })

  test('breaks down in the middle: it is told, and the rest go on', async () => {
    const turn = (round: number) => {
      if (round === 1) throw new Error('no more')
      return 1
    }
    const notes = ['b (yours) broke down: no more.']
    expect(await namesAndNotes(rung('a'), rung('b', { by: 'yours', turn }), rung('c'))).toEqual([['a', 'c'], notes])
  })

  test('has its turn in every round, beside all others; those that warm up do not count', async () => {
    const turns: string[] = []
    const contestant = (name: string) => ({
      name,
      turn: (round: number) => {
        turns.push(name + round)
        return round
      },
    })
    const { times } = await interleaved([contestant('a'), contestant('b')], 2, 1)
    expect(turns).toEqual(['a-1', 'b-1', 'a0', 'b0', 'a1', 'b1'])
    expect(times).toEqual(
      new Map([
        ['a', [0, 1]],
        ['b', [0, 1]],
      ]),
    )
  })
})

test('the report is JSON of a shape that stays, and becomes a table', async () => {
  const report = await measureLadder({ ...alone, yours: { ...passed, notes: ['a note'] } }, ['product'])
  expect(JSON.parse(JSON.stringify(report))).toEqual({ ...report, version: 1, notes: ['a note', none.told] })
  const [{ name, rounds, rows }] = report.sections
  expect({ name, rounds, first: rows[0] }).toEqual({
    name: 'product',
    rounds: 1,
    first: {
      name: 'JavaScript, float64',
      by: 'reference',
      on: 'JavaScript',
      ms: Object.fromEntries(['median', 'low', 'high', 'least', 'most'].map((key) => [key, rows[0].ms.median])),
      gigaflops: expect.any(Number),
    },
  })
  const lines = ladderLines(report)
  if (hasSimd) expect(lines.find((line) => line.includes('v128, four rows '))?.match(/GFLOP/g)).toHaveLength(2)
  expect(lines.find((line) => line.includes('JavaScript, float32'))).toMatch(/GFLOP\/s +–$/)
})

test('without SIMD its rungs are missing, and that is told', async () => {
  const { sections, notes } = await measureLadder({ ...alone, hasSimd: false }, ['product', 'diary'])
  expect(sections.flatMap(({ rows }) => rows).filter(({ on }) => on !== 'JavaScript')).toEqual([])
  expect(notes).toContain('This machine or this Node has no SIMD in its WebAssembly: its rungs are missing.')
})

describe.skipIf(process.platform === 'win32')('a Python', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pythons-'))
  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => rmSync(folder, { recursive: true }))
  /** A command that takes a Python's place. */
  const python = (name: string, ...script: string[]) => {
    const path = join(folder, name)
    writeFileSync(path, ['#!/bin/sh', ...script, ''].join('\n'))
    chmodSync(path, 0o755)
    return path
  }
  const missing = "echo 'Traceback' >&2; echo \"ModuleNotFoundError: No module named 'numpy'\" >&2; exit 1"

  test.each([
    [
      'is not there',
      join(folder, 'nowhere'),
      /^No Python was found as .+nowhere\. There are no rows for NumPy; the variable PYTHON can/,
    ],
    [
      'has no NumPy',
      python('without', missing),
      /without cannot use NumPy \(ModuleNotFoundError: No module named 'numpy'\)\./,
    ],
    [
      'has an old NumPy',
      python('old', 'echo 1.19.5'),
      /old has NumPy 1\.19\.5, and 1\.20 is the oldest that will do\./,
    ],
    ['does not answer', python('silent', 'exit 3'), /silent cannot use NumPy \(it says nothing\)\./],
  ])('that %s is told in a sentence', (_, path, told) => {
    expect(findPython('numpy', path)).toEqual({ told: expect.stringMatching(told) })
  })

  test('that has it is found, the first of several', () => {
    const command = python('good', 'echo 2.4.6')
    const several = [join(folder, 'nowhere'), python('older', 'echo 1.19.5'), command, python('best', 'echo 2.5.0')]
    expect(findPython('numpy', command)).toEqual({ python: { command, version: '2.4.6' } })
    expect(findPython('numpy', several.join(delimiter))).toEqual({ python: { command, version: '2.4.6' } })
  })

  test('that has it is found on PATH, behind one that has not', () => {
    const folders = ['manager', 'system'].map((name) => join(folder, name))
    for (const each of folders) mkdirSync(each)
    python('manager/python3', missing)
    const command = python('system/python3', 'echo 2.4.6')
    vi.stubEnv('PYTHON', '')
    vi.stubEnv('PATH', folders.join(delimiter))
    expect(findPython('numpy', undefined)).toEqual({ python: { command, version: '2.4.6' } })
    vi.stubEnv('PATH', join(folder, 'nowhere'))
    expect(findPython('numpy', undefined).told).toMatch(/^No Python was found as python3 or python\. There are no rows/)
  })

  test('that ends before it answers is told with its last words', async () => {
    const command = python('broken', "echo 'Illegal instruction' >&2; exit 132")
    const asked = new AskedPython({ command, version: '1' }, pathToFileURL(join(folder, 'any.py')))
    await expect(asked.ask('turn')).rejects.toThrow('Illegal instruction')
    const gone = new AskedPython(
      { command: join(folder, 'nowhere'), version: '1' },
      pathToFileURL(join(folder, 'any.py')),
    )
    await expect(gone.ask('turn')).rejects.toThrow('ENOENT')
  })
})
