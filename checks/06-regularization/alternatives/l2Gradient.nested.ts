import { fromNested, type Nested, type Tensor, toNested } from '#given/tensor.ts'

function doubled(nested: Nested, lambda: number): Nested {
  return Array.isArray(nested) ? nested.map((part) => doubled(part, lambda)) : lambda * nested + lambda * nested
}

/** A nested array, number by number. */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return fromNested(doubled(toNested(weights), lambda))
}
