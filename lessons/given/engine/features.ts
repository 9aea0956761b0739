// What this engine's WebAssembly can do: the smallest module that uses an instruction is valid, or it is not.

/** @param instructions the body of a function without parameters that gives a v128 */
function takes(...instructions: number[]): boolean {
  const body = [0, ...instructions, 0x0b]
  const code = [10, body.length + 2, 1, body.length, ...body]
  const [magic, type, functions] = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 5, 1, 0x60, 0, 1, 0x7b],
    [3, 2, 1, 0],
  ]
  return WebAssembly.validate(new Uint8Array([...magic, ...type, ...functions, ...code]))
}

const zeros = [0x41, 0, 0xfd, 0x0f]

/** i8x16.splat: a processor without SSE 4.1, or a Node without SIMD, has none. */
export const hasSimd = takes(...zeros)
/** f32x4.relaxed_madd: Node 22 on. */
export const hasRelaxedSimd = takes(...zeros, ...zeros, ...zeros, 0xfd, 0x85, 0x02)
