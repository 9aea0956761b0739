// A value as one would write it in a block, numbers to six digits, cut where it gets long.
const longest = 160

export function shown(value: unknown): string {
  const text = write(value, 0)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(Number(value.toPrecision(6)))
  if (typeof value === 'string') return depth === 0 && value.includes('\n') ? value : `'${value}'`
  if (typeof value === 'function') return `function ${value.name}`
  if (typeof value !== 'object' || value === null) return String(value)
  if (depth > 4) return '…'
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return list(value as unknown as ArrayLike<unknown>, depth)
  if (Array.isArray(value)) return list(value, depth)
  if (value instanceof Error) return String(value)
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${write(part, depth + 1)}`)
  return `{ ${parts.join(', ')} }`
}

/** Of a long list only the beginning is written: nobody sees the rest. */
function list(values: ArrayLike<unknown>, depth: number): string {
  const parts = Array.from({ length: Math.min(values.length, 60) }, (_, i) => write(values[i], depth + 1))
  return `[${parts.join(', ')}${values.length > 60 ? ', …' : ''}]`
}
