// The scalar kernels that a learner's are raced against: the plain loops, one number at a time.

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}

function i(address: usize, index: i32): i32 {
  return load<i32>(address + (index << 2))
}

export function convolveRelu(
  images: usize,
  kernels: usize,
  bias: usize,
  maps: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  let at = 0
  for (let n = 0; n < count; n++) {
    for (let filter = 0; filter < filters; filter++) {
      for (let y = 0; y <= height - kernelHeight; y++) {
        for (let x = 0; x <= width - kernelWidth; x++) {
          let sum = f(bias, filter)
          for (let c = 0; c < channels; c++) {
            for (let ky = 0; ky < kernelHeight; ky++) {
              const row = ((n * channels + c) * height + y + ky) * width + x
              const kernel = ((filter * channels + c) * kernelHeight + ky) * kernelWidth
              for (let kx = 0; kx < kernelWidth; kx++) sum += f(images, row + kx) * f(kernels, kernel + kx)
            }
          }
          put(maps, at++, sum > 0 ? sum : 0)
        }
      }
    }
  }
}

export function maxPool(
  maps: usize,
  pooled: usize,
  winners: usize,
  planes: i32,
  height: i32,
  width: i32,
  rowLength: i32,
): void {
  let at = 0
  for (let plane = 0; plane < planes; plane++) {
    for (let y = 0; y + 1 < height; y += 2) {
      for (let x = 0; x + 1 < width; x += 2) {
        const corner = (plane * height + y) * width + x
        let best = f(maps, corner)
        let place = y * rowLength + x
        for (let k = 1; k < 4; k++) {
          const rival = f(maps, corner + (k >> 1) * width + (k & 1))
          if (rival > best) {
            best = rival
            place = (y + (k >> 1)) * rowLength + x + (k & 1)
          }
        }
        store<i32>(winners + (at << 2), place)
        put(pooled, at++, best)
      }
    }
  }
}

export function fullyConnected(
  features: usize,
  weights: usize,
  bias: usize,
  logits: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let n = 0; n < count; n++) {
    for (let o = 0; o < outputs; o++) {
      let sum = f(bias, o)
      for (let k = 0; k < inputs; k++) sum += f(features, n * inputs + k) * f(weights, o * inputs + k)
      put(logits, n * outputs + o, sum)
    }
  }
}

export function softmaxCrossEntropy(logits: usize, labels: usize, dLogits: usize, count: i32, classes: i32): f32 {
  let loss: f32 = 0
  for (let n = 0; n < count; n++) {
    let largest = f(logits, n * classes)
    for (let c = 1; c < classes; c++) largest = max(largest, f(logits, n * classes + c))
    let sum: f32 = 0
    for (let c = 0; c < classes; c++) sum += Mathf.exp(f(logits, n * classes + c) - largest)
    for (let c = 0; c < classes; c++) {
      const probability = Mathf.exp(f(logits, n * classes + c) - largest) / sum
      put(dLogits, n * classes + c, c == i(labels, n) ? probability - 1 : probability)
    }
    loss += Mathf.log(sum) + largest - f(logits, n * classes + i(labels, n))
  }
  return loss
}

export function gradWeights(
  dLogits: usize,
  features: usize,
  dWeights: usize,
  dBias: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let o = 0; o < outputs; o++) {
    for (let k = 0; k < inputs; k++) {
      let sum: f32 = 0
      for (let n = 0; n < count; n++) sum += f(dLogits, n * outputs + o) * f(features, n * inputs + k)
      put(dWeights, o * inputs + k, sum)
    }
    let sum: f32 = 0
    for (let n = 0; n < count; n++) sum += f(dLogits, n * outputs + o)
    put(dBias, o, sum)
  }
}

export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  for (let n = 0; n < count; n++) {
    for (let k = 0; k < inputs; k++) {
      let sum: f32 = 0
      for (let o = 0; o < outputs; o++) sum += f(dLogits, n * outputs + o) * f(weights, o * inputs + k)
      put(dFeatures, n * inputs + k, sum)
    }
  }
}

export function gradMaxPool(
  dPooled: usize,
  pooled: usize,
  winners: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  planes: i32,
  size: i32,
): void {
  for (let plane = 0; plane < planes; plane++) {
    let length = 0
    for (let k = plane * size; k < (plane + 1) * size; k++) {
      if (f(pooled, k) <= 0) continue
      put(gradients, plane * size + length, f(dPooled, k))
      store<i32>(places + ((plane * size + length) << 2), i(winners, k))
      length++
    }
    store<i32>(lengths + (plane << 2), length)
  }
}

export function gradKernels(
  images: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  dKernels: usize,
  dBias: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
): void {
  let at = 0
  for (let filter = 0; filter < filters; filter++) {
    for (let c = 0; c < channels; c++) {
      for (let ky = 0; ky < kernelHeight; ky++) {
        for (let kx = 0; kx < kernelWidth; kx++) {
          let sum: f32 = 0
          for (let n = 0; n < count; n++) {
            const list = n * filters + filter
            const corner = ((n * channels + c) * height + ky) * width + kx
            for (let k = list * size; k < list * size + i(lengths, list); k++) {
              sum += f(gradients, k) * f(images, corner + i(places, k))
            }
          }
          put(dKernels, at++, sum)
        }
      }
    }
    let sum: f32 = 0
    for (let n = 0; n < count; n++) {
      const list = n * filters + filter
      for (let k = list * size; k < list * size + i(lengths, list); k++) sum += f(gradients, k)
    }
    put(dBias, filter, sum)
  }
}

export function gradImages(
  gradients: usize,
  places: usize,
  lengths: usize,
  kernels: usize,
  dImages: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
): void {
  memory.fill(dImages, 0, (count * channels * height * width) << 2)
  for (let n = 0; n < count; n++) {
    for (let filter = 0; filter < filters; filter++) {
      const list = n * filters + filter
      for (let k = list * size; k < list * size + i(lengths, list); k++) {
        for (let c = 0; c < channels; c++) {
          for (let ky = 0; ky < kernelHeight; ky++) {
            const to = ((n * channels + c) * height + ky) * width + i(places, k)
            const kernel = ((filter * channels + c) * kernelHeight + ky) * kernelWidth
            for (let kx = 0; kx < kernelWidth; kx++) {
              put(dImages, to + kx, f(dImages, to + kx) + f(gradients, k) * f(kernels, kernel + kx))
            }
          }
        }
      }
    }
  }
}

export function sgd(
  parameters: usize,
  velocities: usize,
  gradients: usize,
  size: i32,
  parts: i32,
  partLength: i32,
  images: i32,
  learningRate: f32,
  momentum: f32,
  lambda: f32,
): void {
  for (let k = 0; k < size; k++) {
    let sum: f32 = 0
    for (let part = 0; part < parts; part++) sum += f(gradients, part * partLength + k)
    const gradient = sum / <f32>images + 2 * lambda * f(parameters, k)
    const velocity = momentum * f(velocities, k) + gradient
    put(velocities, k, velocity)
    put(parameters, k, f(parameters, k) - learningRate * velocity)
  }
}
