// Reads compiled WebAssembly: which instructions a kernel consists of.
import { originOf } from '#given/kernels.ts'

interface Reader {
  bytes: Uint8Array
  at: number
}

/** A number as WebAssembly stores it: seven bits in each byte. */
function number(reader: Reader): number {
  for (let [value, shift] = [0, 0]; ; shift += 7) {
    const byte = reader.bytes[reader.at++]
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return value
  }
}

function take(reader: Reader, length: number): Uint8Array {
  reader.at += length
  return reader.bytes.subarray(reader.at - length, reader.at)
}

/** The contents of the sections, by their ids. */
function sectionsOf(bytes: Uint8Array): Map<number, Reader> {
  const sections = new Map<number, Reader>()
  for (const reader = { bytes, at: 8 }; reader.at < bytes.length; ) {
    const id = number(reader)
    sections.set(id, { bytes: take(reader, number(reader)), at: 0 })
  }
  return sections
}

const [importSection, exportSection, codeSection] = [2, 7, 10]

/** How many functions are imported: they have the first numbers. Besides them a kernel imports its memory. */
function importedFunctions(section: Reader | undefined): number {
  let functions = 0
  for (let count = section ? number(section) : 0; section && count > 0; count--) {
    take(section, number(section))
    take(section, number(section))
    const isFunction = section.bytes[section.at++] === 0
    if (isFunction) functions++
    const hasMaximum = number(section) & 1
    if (!isFunction) for (let limit = 0; limit <= hasMaximum; limit++) number(section)
  }
  return functions
}

/** The numbers of the functions that are exported. */
function exportedFunctions(section: Reader): Set<number> {
  const numbers = new Set<number>()
  for (let count = number(section); count > 0; count--) {
    take(section, number(section))
    const isFunction = section.bytes[section.at++] === 0
    const index = number(section)
    if (isFunction) numbers.add(index)
  }
  return numbers
}

/**
 * The instructions of a kernel, and of every function of its file that is not exported: it may call them. A
 * kernel's name is its number.
 */
export function codeOf(kernel: object): Uint8Array[] {
  const sections = sectionsOf(originOf(kernel).bytes)
  const exported = exportedFunctions(sections.get(exportSection)!)
  const code = sections.get(codeSection)!
  const first = importedFunctions(sections.get(importSection))
  const own = Number((kernel as { name: string }).name)
  const bodies = Array.from({ length: number(code) }, () => take(code, number(code)))
  return bodies.filter((_, i) => i + first === own || !exported.has(i + first))
}

/** Multiplications of four f32 at once: f32x4.mul, f32x4.relaxed_madd, f32x4.relaxed_nmadd. */
const laneProducts = [
  [0xfd, 0xe6, 0x01],
  [0xfd, 0x85, 0x02],
  [0xfd, 0x86, 0x02],
]

/** Whether a kernel multiplies four numbers at a time. */
export function multipliesLanes(kernel: object): boolean {
  const isAt = (body: Uint8Array, at: number) =>
    laneProducts.some((bytes) => bytes.every((byte, i) => body[at + i] === byte))
  return codeOf(kernel).some((body) => body.some((_, at) => isAt(body, at)))
}
