// Each stamp of a unit pixel and each unit kernel, through the forward pass.
import { type Tensor, tensor } from '#given/tensor.ts'
import { transposedConv2d } from '#solutions/18-dcgan/dcgan.ts'

function plain(t: Tensor): Tensor {
  const out = tensor(t.shape)
  const [a, b, c, d] = t.shape
  let k = 0
  for (let n = 0; n < a; n++)
    for (let m = 0; m < b; m++)
      for (let i = 0; i < c; i++)
        for (let j = 0; j < d; j++)
          out.data[k++] = t.data[t.offset + n * t.strides[0] + m * t.strides[1] + i * t.strides[2] + j * t.strides[3]]
  return out
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0)
}

function units(t: Tensor, give: (unit: Tensor) => number): Tensor {
  const out = tensor(t.shape)
  const unit = tensor(t.shape)
  for (let i = 0; i < unit.data.length; i++) {
    unit.data[i] = 1
    out.data[i] = give(unit)
    unit.data[i] = 0
  }
  return out
}

export function gradTransposedConv2d(dOut: Tensor, x: Tensor, kernels: Tensor, stride = 1, padding = 0) {
  const upstream = plain(dOut).data
  return {
    dX: units(x, (unit) => dot(transposedConv2d(unit, kernels, stride, padding).data, upstream)),
    dKernels: units(kernels, (unit) => dot(transposedConv2d(x, unit, stride, padding).data, upstream)),
  }
}
