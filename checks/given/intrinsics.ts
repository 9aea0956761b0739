// The built-in functions that judging relies on, as they were before the learner's code was loaded.

const holders: Record<string, object> = {
  Object,
  'Object.prototype': Object.prototype,
  Array,
  'Array.prototype': Array.prototype,
  'the iterator of arrays': Object.getPrototypeOf([][Symbol.iterator]()),
  'the iterator of generators': Object.getPrototypeOf(function* () {}.prototype),
  Number,
  'Number.prototype': Number.prototype,
  RangeError,
  'Set.prototype': Set.prototype,
  Math,
  JSON,
  Reflect,
  Promise,
  'Promise.prototype': Promise.prototype,
  Map,
  'Map.prototype': Map.prototype,
  WeakMap,
  'WeakMap.prototype': WeakMap.prototype,
  Float64Array,
  'Float64Array.prototype': Float64Array.prototype,
  'TypedArray.prototype': Object.getPrototypeOf(Float64Array.prototype),
  'String.prototype': String.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Function.prototype': Function.prototype,
  'Error.prototype': Error.prototype,
  ArrayBuffer,
  performance: Object.getPrototypeOf(performance),
}

const { getOwnPropertyDescriptors, is } = Object
const { ownKeys } = Reflect

interface Snapshot {
  name: string
  holder: object
  descriptors: Record<PropertyKey, PropertyDescriptor>
  keys: PropertyKey[]
}

const snapshots: Snapshot[] = Object.entries(holders).map(([name, holder]) => {
  const descriptors = getOwnPropertyDescriptors(holder) as Record<PropertyKey, PropertyDescriptor>
  return { name, holder, descriptors, keys: ownKeys(descriptors) }
})

/** Names under which the judging asks for built-ins while it runs. */
const globals = ['Object', 'Array', 'Number', 'Math', 'JSON', 'Promise', 'Map', 'Float64Array', 'Error', 'RangeError']
const everything = globalThis as unknown as Record<string, unknown>
const values = globals.map((name) => everything[name])

/** The name of a built-in that is not what it was, or undefined. */
export function changedIntrinsic(): string | undefined {
  for (let g = 0; g < globals.length; g++) if (everything[globals[g]] !== values[g]) return globals[g]
  for (let s = 0; s < snapshots.length; s++) {
    const { name, holder, descriptors, keys } = snapshots[s]
    const today = getOwnPropertyDescriptors(holder) as Record<PropertyKey, PropertyDescriptor>
    if (ownKeys(today).length !== keys.length) return name
    for (let k = 0; k < keys.length; k++) {
      // No destructuring: iteration may be what was changed.
      const was = descriptors[keys[k]]
      const now = today[keys[k]]
      if (!now || !is(was.value, now.value) || !is(was.get, now.get)) return nameOf(name, keys[k])
    }
  }
  return undefined
}

function nameOf(holder: string, key: PropertyKey): string {
  return typeof key === 'symbol' ? `${holder}[${key.description}]` : `${holder}.${String(key)}`
}
