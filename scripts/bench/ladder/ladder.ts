// From loops over arrays of arrays to vectors on two threads: the ladder of lessons 13, 14 and 15, yours beside the
// reference's, NumPy and PyTorch beside both.
import { availableParallelism, cpus } from 'node:os'
import { hasRelaxedSimd, hasSimd } from '#given/engine/features.ts'
import { findPython } from '../python.ts'
import { climb } from './climb.ts'
import { convolutionSection } from './convolution.ts'
import { diarySection } from './diary.ts'
import { cubeSection, productSection } from './product.ts'
import type { Section, SectionName, SectionReport } from './rungs.ts'
import type { Surroundings } from './surroundings.ts'
import { trainingSection } from './training.ts'
import { findYours } from './yours.ts'

const sections: Record<SectionName, (surroundings: Surroundings) => Promise<Section>> = {
  convolution: convolutionSection,
  product: productSection,
  training: trainingSection,
  diary: diarySection,
  cube: cubeSection,
}

export const sectionNames = Object.keys(sections) as SectionName[]

export interface LadderReport {
  version: 1
  machine: Machine
  sections: SectionReport[]
  comparisons: Comparison[]
  notes: string[]
}

interface Machine {
  node: string
  processor: string
  cores: number
  hasSimd: boolean
  hasRelaxedSimd: boolean
  numpy?: string
  torch?: string
}

/** One row beside another of its section: how many times as fast, by the medians. */
export interface Comparison {
  what: string
  times: number
}

export async function findSurroundings(rounds?: number): Promise<Surroundings> {
  return { yours: await findYours(), numpy: findPython('numpy'), torch: findPython('torch'), hasSimd, rounds }
}

export async function measureLadder(
  surroundings: Surroundings,
  names: readonly SectionName[] = sectionNames,
): Promise<LadderReport> {
  const reports: SectionReport[] = []
  for (const name of names) reports.push(await climb(await sections[name](surroundings)))
  const notes = [...surroundings.yours.notes, ...new Set(reports.flatMap((report) => report.notes))]
  if (!surroundings.hasSimd)
    notes.push('This machine or this Node has no SIMD in its WebAssembly: its rungs are missing.')
  return { version: 1, machine: machineOf(surroundings), sections: reports, comparisons: comparisonsOf(reports), notes }
}

function machineOf({ numpy, torch }: Surroundings): Machine {
  return {
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    hasSimd,
    hasRelaxedSimd,
    ...(numpy.python && { numpy: numpy.python.version }),
    ...(torch.python && { torch: torch.python.version }),
  }
}

/** What the ladder is climbed for: section, the faster row, the slower one, and what that is called. */
const comparisons: readonly [SectionName, string, string, string][] = [
  ['training', 'SIMD, one thread, float32', 'one thread, float32', 'training on one thread, beside PyTorch on one'],
  ['training', 'SIMD, two threads, float32', 'one thread, float32', 'training on two threads, beside PyTorch on one'],
  ['training', 'SIMD, two threads, float32', 'two threads, float32', 'training on two threads, beside PyTorch on two'],
  ['training', 'SIMD, one thread, float32', 'loops, float64', 'training on one thread, beside the loops'],
  ['diary', 'SIMD, float32', 'as_strided and einsum, float64', 'the diary’s convolution, beside NumPy in float64'],
  ['diary', 'SIMD, float32', 'as_strided and einsum, float32', 'the diary’s convolution, beside NumPy in float32'],
  [
    'cube',
    'packed, multiply and add in one',
    'packed, multiply, then add',
    'multiply and add in one, beside one after the other',
  ],
]

function comparisonsOf(reports: readonly SectionReport[]): Comparison[] {
  return comparisons.flatMap(([section, faster, slower, what]) => {
    const rows = reports.find(({ name }) => name === section)?.rows ?? []
    const [fast, slow] = [faster, slower].map((name) => rows.find((row) => row.name === name && row.by !== 'yours'))
    return fast && slow ? [{ what, times: slow.ms.median / fast.ms.median }] : []
  })
}
