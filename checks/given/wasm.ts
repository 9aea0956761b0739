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

const [importSection, codeSection, dataSection] = [2, 10, 11]

/** What a file puts into the memory before any of its functions runs. */
export function dataOf(bytes: Uint8Array): string {
  return Buffer.from(sectionsOf(bytes).get(dataSection)?.bytes ?? []).toString('base64')
}

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

/** A function's code as its instructions, each with what belongs to it. */
function instructionsOf(body: Uint8Array): Uint8Array[] {
  const reader = { bytes: body, at: 0 }
  for (let groups = number(reader); groups > 0; groups--) [number(reader), reader.at++]
  const found: Uint8Array[] = []
  while (reader.at < body.length) {
    const from = reader.at
    skip(reader)
    found.push(body.subarray(from, reader.at))
  }
  return found
}

/** Goes past one instruction. */
function skip(reader: Reader): void {
  const code = reader.bytes[reader.at++]
  const prefixed = code >= 0xfc ? number(reader) : 0
  const { numbers = 0, bytes = 0 } = partsOf(code, prefixed)
  const listed = code === 0x0e || code === 0x1c ? number(reader) : 0
  for (let i = 0; i < numbers + listed; i++) number(reader)
  reader.at += bytes
}

/** What follows an instruction: so many numbers, then so many bytes. */
function partsOf(code: number, prefixed: number): { numbers?: number; bytes?: number } {
  const [address, lane] = [2, 1]
  if (code === 0xfd) {
    if (prefixed === 12 || prefixed === 13) return { bytes: 16 }
    if (prefixed >= 21 && prefixed <= 34) return { bytes: lane }
    if (prefixed >= 84 && prefixed <= 91) return { numbers: address, bytes: lane }
    return { numbers: prefixed <= 11 || prefixed === 92 || prefixed === 93 ? address : 0 }
  }
  if (code === 0xfc) return { numbers: prefixed < 8 ? 0 : [9, 11, 13, 15, 16, 17].includes(prefixed) ? 1 : 2 }
  if (code === 0x43 || code === 0x44) return { bytes: code === 0x43 ? 4 : 8 }
  if ((code >= 0x28 && code <= 0x3e) || code === 0x11) return { numbers: address }
  const withOne = [0x02, 0x03, 0x04, 0x0c, 0x0d, 0x0e, 0x10, 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2]
  return { numbers: withOne.includes(code) || (code >= 0x20 && code <= 0x26) ? 1 : 0 }
}

const call = 0x10

/** The instructions of a kernel, with those of every function that it calls, itself or through others. */
export function codeOf(kernel: object): Uint8Array[] {
  const sections = sectionsOf(originOf(kernel).bytes)
  const code = sections.get(codeSection)!
  const first = importedFunctions(sections.get(importSection))
  const bodies = Array.from({ length: number(code) }, () => take(code, number(code)))
  // A kernel's name is its number.
  const reached = new Set([Number((kernel as { name: string }).name)])
  const found: Uint8Array[] = []
  for (const index of reached) {
    const instructions = index < first ? [] : instructionsOf(bodies[index - first])
    found.push(...instructions)
    for (const each of instructions) if (each[0] === call) reached.add(number({ bytes: each, at: 1 }))
  }
  return found
}

/** Multiplications of four f32 at once: f32x4.mul, f32x4.relaxed_madd, f32x4.relaxed_nmadd. */
const laneProducts = [0xe6, 0x105, 0x106]

/** The number of a vector instruction. */
function vectorCode(instruction: Uint8Array): number | undefined {
  return instruction[0] === 0xfd ? number({ bytes: instruction, at: 1 }) : undefined
}

/** Whether a kernel has one of these vector instructions. */
export function hasVectorCode(kernel: object, codes: readonly number[]): boolean {
  return codeOf(kernel).some((instruction) => codes.includes(vectorCode(instruction) ?? -1))
}

/** Whether a kernel multiplies four numbers at a time. */
export function multipliesLanes(kernel: object): boolean {
  return hasVectorCode(kernel, laneProducts)
}

/** Whether a kernel puts single numbers into the lanes of a vector: f32x4.replace_lane, and loads of one lane. */
export function placesInLanes(kernel: object): boolean {
  return hasVectorCode(kernel, [0x20, 0x56])
}

/** Whether a kernel compares four numbers with four others: f32x4.eq to f32x4.ge, f32x4.min to f32x4.pmax. */
export function comparesLanes(kernel: object): boolean {
  return hasVectorCode(kernel, [0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0xe8, 0xe9, 0xea, 0xeb])
}
