// `npm run bench -- cost`: its trainer makes the engine's steps, its counts are those of the arithmetic, and the digits
// of a training are bytes.
import { describe, expect, test } from 'vitest'
import { compiledFile } from '../lessons/given/assembly.ts'
import { digitsFile, Engine } from '../lessons/given/engine/engine.ts'
import { hasSimd } from '../lessons/given/engine/features.ts'
import { exponentOf, measureAxis } from '../scripts/bench/cost/cost.ts'
import { networkOf, operationsOf, usual } from '../scripts/bench/cost/growing.ts'
import { costLines } from '../scripts/bench/cost/lines.ts'
import { TimedTrainer } from '../scripts/bench/cost/timed-trainer.ts'

test('the power by which times grow is the slope of their logarithms', () => {
  expect(exponentOf([1, 2, 4, 8], [3, 6, 12, 24])).toBeCloseTo(1)
  expect(exponentOf([1, 2, 4, 8], [3, 12, 48, 192])).toBeCloseTo(2)
  expect(exponentOf([1, 10], [5, 5])).toBeCloseTo(0)
})

test('the operations of a step are those that lesson 19 counts', () => {
  const { convolveRelu, fullyConnected, gradKernels, sgd } = operationsOf({ ...usual, batch: 1 }, 4)
  expect([convolveRelu, fullyConnected, gradKernels, sgd]).toEqual([48_672, 13_520, 12_168, 4 * 13_610])
})

describe.skipIf(!hasSimd)('the engine', () => {
  test('has a time for every kernel that has operations, and no other', async () => {
    const trainer = await TimedTrainer.start(networkOf({ batch: 4, side: 12, filters: 3 }))
    const used = Object.entries(trainer.step()).filter(([, ms]) => ms > 0)
    expect(new Set(used.map(([kernel]) => kernel))).toEqual(new Set(Object.keys(operationsOf(usual, 4))))
    expect(trainer.bytes).toBeGreaterThan(1 << 20)
  })

  test('is measured along an axis, and told', async () => {
    const axis = await measureAxis('batch', [4, 8], 1)
    expect(axis).toEqual({
      axis: 'batch',
      points: [4, 8].map((value) => ({
        value,
        operations: expect.any(Number),
        ms: expect.any(Number),
        loopsMs: expect.any(Number),
        bytes: expect.any(Number),
      })),
      exponent: expect.any(Number),
      loopsExponent: expect.any(Number),
      kernels: expect.arrayContaining([{ kernel: 'convolveRelu', exponent: expect.any(Number) }]),
    })
    // A step has as many parameters to move however many images there are.
    expect(axis.kernels.map(({ kernel }) => kernel)).not.toContain('sgd')
    const residents = [{ images: 10, resident: 2 ** 20, peak: 2 ** 21, pixels: 7840 }]
    const lines = costLines({ version: 1, node: 'v20', axes: [axis], residents })
    expect(lines.at(-1)).toMatch(/^ +10 {2}1\.00 MB, at most 2\.00 MB/)
  })

  test('keeps 60,000 digits as bytes: a digit more costs its 784 pixels', async () => {
    const path = 'solutions/19-engine/assembly/engine.ts'
    const target = { isShared: true }
    const code = { kernels: await compiledFile(path, target), digits: await compiledFile(digitsFile, target) }
    const sizes: number[] = []
    for (const images of [10_000, 60_000]) {
      const { common } = await Engine.start({ code, network: 'small', workers: 1, images })
      sizes.push(common.memory.buffer.byteLength)
    }
    const pages = 2 * 65_536
    expect(Math.abs(sizes[1] - sizes[0] - 50_000 * 784)).toBeLessThan(pages)
    expect(sizes[1]).toBeLessThan(60 * 2 ** 20)
  })
})
