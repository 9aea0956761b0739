import { multiplyAdd } from '#given/multiply-add.ts'

// The layout is that of the lessons before: images [count, channels, height, width], kernels [filters, channels,
// kernelHeight, kernelWidth], all numbers f32, each row behind the one before. Addresses count bytes.
//
// Behind every array lie three numbers more that belong to it and mean nothing. They may be read and written: a vector
// that begins inside an array may end there. A kernel takes no memory for itself: several threads run it at once, all
// in the same memory, each on arrays of its own.

/**
 * Every image convolved with every kernel (valid), the kernel's bias added, ReLU.
 *
 * @param images [count, channels, height, width]
 * @param kernels [filters, channels, kernelHeight, kernelWidth]
 * @param bias [filters]
 * @param maps the result, [count, filters, height − kernelHeight + 1, width − kernelWidth + 1]; every number of it
 *   is written, whatever stood there
 * @param count images, at least 1, as are all sizes; a kernel is not larger than an image
 * @see lesson 08 for the convolution, lesson 15 for the rest
 */
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
  const imageSize = channels * height * width
  const mapSize = (height - kernelHeight + 1) * (width - kernelWidth + 1)
  for (let n = 0; n < count; n++) {
    const image = images + ((n * imageSize) << 2)
    const planes = maps + ((n * filters * mapSize) << 2)
    for (let f = 0; f < filters; f += 4) {
      fourFilters(image, kernels, bias, planes, f, channels, height, width, filters, kernelHeight, kernelWidth)
    }
  }
}

/**
 * Four filters, two rows and four columns at a time: eight sums that stay in registers. Each vector of the image
 * that is loaded goes into four of them, each number of a kernel into two. Where fewer filters, rows or columns are
 * left, the last one is computed again: that is cheaper than to tell the cases apart.
 */
function fourFilters(
  image: usize,
  kernels: usize,
  bias: usize,
  maps: usize,
  f: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  const mapHeight = height - kernelHeight + 1
  const mapWidth = width - kernelWidth + 1
  const mapSize = mapHeight * mapWidth
  const kernelSize = channels * kernelHeight * kernelWidth
  const f1 = min(f + 1, filters - 1)
  const f2 = min(f + 2, filters - 1)
  const f3 = min(f + 3, filters - 1)
  const kernel0 = kernels + ((f * kernelSize) << 2)
  const step1 = ((f1 - f) * kernelSize) << 2
  const step2 = ((f2 - f) * kernelSize) << 2
  const step3 = ((f3 - f) * kernelSize) << 2
  const map1 = ((f1 - f) * mapSize) << 2
  const map2 = ((f2 - f) * mapSize) << 2
  const map3 = ((f3 - f) * mapSize) << 2
  const lanes = min(4, mapWidth)
  const rowStep: usize = width << 2
  const planeStep: usize = ((height - kernelHeight) * width) << 2
  const tapStep: usize = kernelWidth << 2
  for (let y = 0; y < mapHeight; y += 2) {
    const below = y + 1 < mapHeight ? 1 : 0
    const rowBelow: usize = (below * width) << 2
    const next: usize = (below * mapWidth) << 2
    for (let left = 0; left < mapWidth; left += 4) {
      const x = max(0, min(left, mapWidth - 4))
      let upper0 = v128.load32_splat(bias + (f << 2))
      let upper1 = v128.load32_splat(bias + (f1 << 2))
      let upper2 = v128.load32_splat(bias + (f2 << 2))
      let upper3 = v128.load32_splat(bias + (f3 << 2))
      let lower0 = upper0
      let lower1 = upper1
      let lower2 = upper2
      let lower3 = upper3
      let kernel = kernel0
      let row = image + ((y * width + x) << 2)
      for (let c = 0; c < channels; c++) {
        for (let ky = 0; ky < kernelHeight; ky++, row += rowStep) {
          let upper = row
          for (const end = kernel + tapStep; kernel < end; kernel += 4, upper += 4) {
            const above = v128.load(upper)
            const under = v128.load(upper + rowBelow)
            const k0 = v128.load32_splat(kernel)
            const k1 = v128.load32_splat(kernel + step1)
            const k2 = v128.load32_splat(kernel + step2)
            const k3 = v128.load32_splat(kernel + step3)
            upper0 = multiplyAdd(above, k0, upper0)
            lower0 = multiplyAdd(under, k0, lower0)
            upper1 = multiplyAdd(above, k1, upper1)
            lower1 = multiplyAdd(under, k1, lower1)
            upper2 = multiplyAdd(above, k2, upper2)
            lower2 = multiplyAdd(under, k2, lower2)
            upper3 = multiplyAdd(above, k3, upper3)
            lower3 = multiplyAdd(under, k3, lower3)
          }
        }
        row += planeStep
      }
      const out = maps + ((f * mapSize + y * mapWidth + x) << 2)
      put(out + next, relu(lower0), lanes)
      put(out, relu(upper0), lanes)
      put(out + map1 + next, relu(lower1), lanes)
      put(out + map1, relu(upper1), lanes)
      put(out + map2 + next, relu(lower2), lanes)
      put(out + map2, relu(upper2), lanes)
      put(out + map3 + next, relu(lower3), lanes)
      put(out + map3, relu(upper3), lanes)
    }
  }
}

/** pmax is one instruction and lets a NaN through, so that it is seen; max is several. */
function relu(v: v128): v128 {
  return f32x4.pmax(v, f32x4.splat(0))
}

/** Writes the first `lanes` of four numbers. */
function put(address: usize, v: v128, lanes: i32): void {
  if (lanes == 4) {
    v128.store(address, v)
    return
  }
  store<f32>(address, f32x4.extract_lane(v, 0))
  if (lanes > 1) store<f32>(address + 4, f32x4.extract_lane(v, 1))
  if (lanes > 2) store<f32>(address + 8, f32x4.extract_lane(v, 2))
}

/**
 * The largest number of each window of 2×2, and where it stands. The windows lie side by side; a last row or
 * column that fills none is left out.
 *
 * @param maps [planes, height, width]
 * @param pooled the largest numbers, [planes, height / 2, width / 2], rounded down
 * @param winners where each of them stands in its plane, as i32 of the same shape: y · rowLength + x
 * @param planes how many maps, those of all images together
 * @param height at least 2, as is width
 * @param rowLength what a row counts for in a winner's place. With the row of the image that a map was made from,
 *   a place in the map is the place in the image where the kernel's corner lay
 * @see lesson 09; where several are largest, any of them may win
 */
export function maxPool(
  maps: usize,
  pooled: usize,
  winners: usize,
  planes: i32,
  height: i32,
  width: i32,
  rowLength: i32,
): void {
  const pooledHeight = height >> 1
  const pooledWidth = width >> 1
  for (let plane = 0; plane < planes; plane++) {
    for (let y = 0; y < pooledHeight; y++) {
      const row = maps + (((plane * height + 2 * y) * width) << 2)
      const out = ((plane * pooledHeight + y) * pooledWidth) << 2
      const place = 2 * y * rowLength
      if (pooledWidth < 4) {
        for (let x = 0; x < pooledWidth; x++) oneWindow(row, pooled + out, winners + out, x, width, place, rowLength)
        continue
      }
      for (let left = 0; left < pooledWidth; left += 4) {
        // The last four windows overlap those before them: nothing is left over.
        fourWindows(row, pooled + out, winners + out, min(left, pooledWidth - 4), width, place, rowLength)
      }
    }
  }
}

/**
 * Four windows beside each other. A comparison makes a mask, all ones or all zeros in each lane, and masks are counted
 * with: there is nothing to jump over. As a number, a mask of ones is −1.
 */
function fourWindows(row: usize, pooled: usize, winners: usize, x: i32, width: i32, place: i32, rowLength: i32): void {
  const upper = row + (x << 3)
  const lower = upper + (width << 2)
  const a = v128.load(upper)
  const b = v128.load(upper, 16)
  const c = v128.load(lower)
  const d = v128.load(lower, 16)
  const upperLeft = v128.shuffle<f32>(a, b, 0, 2, 4, 6)
  const upperRight = v128.shuffle<f32>(a, b, 1, 3, 5, 7)
  const lowerLeft = v128.shuffle<f32>(c, d, 0, 2, 4, 6)
  const lowerRight = v128.shuffle<f32>(c, d, 1, 3, 5, 7)
  const top = f32x4.pmax(upperLeft, upperRight)
  const bottom = f32x4.pmax(lowerLeft, lowerRight)
  const isBelow = f32x4.lt(top, bottom)
  const isRight = v128.bitselect(f32x4.lt(lowerLeft, lowerRight), f32x4.lt(upperLeft, upperRight), isBelow)
  const corner = i32x4.add(i32x4.splat(place + 2 * x), i32x4(0, 2, 4, 6))
  const winner = i32x4.add(i32x4.sub(corner, isRight), v128.and(isBelow, i32x4.splat(rowLength)))
  v128.store(pooled + (x << 2), f32x4.pmax(top, bottom))
  v128.store(winners + (x << 2), winner)
}

function oneWindow(row: usize, pooled: usize, winners: usize, x: i32, width: i32, place: i32, rowLength: i32): void {
  let best = load<f32>(row + (x << 3))
  let winner = 0
  for (let i = 1; i < 4; i++) {
    const rival = load<f32>(row + (((i >> 1) * width + 2 * x + (i & 1)) << 2))
    if (rival > best) {
      best = rival
      winner = (i >> 1) * rowLength + (i & 1)
    }
  }
  store<f32>(pooled + (x << 2), best)
  store<i32>(winners + (x << 2), place + 2 * x + winner)
}

/**
 * features · weightsᵀ + bias: a row of `outputs` numbers for each image.
 *
 * @param features [count, inputs]
 * @param weights [outputs, inputs]: what belongs to one output lies side by side
 * @param bias [outputs]
 * @param logits the result, [count, outputs]
 */
export function fullyConnected(
  features: usize,
  weights: usize,
  bias: usize,
  logits: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  const last = count - 1
  for (let n = 0; n < count; n += 4) {
    for (let o = 0; o < outputs; o += 2) {
      eightDots(
        features,
        weights,
        bias,
        logits,
        n,
        min(n + 1, last),
        min(n + 2, last),
        min(n + 3, last),
        o,
        min(o + 1, outputs - 1),
        inputs,
        outputs,
      )
    }
  }
}

/** Four images and two outputs: each vector of weights that is loaded serves four images. */
function eightDots(
  features: usize,
  weights: usize,
  bias: usize,
  logits: usize,
  n0: i32,
  n1: i32,
  n2: i32,
  n3: i32,
  o0: i32,
  o1: i32,
  inputs: i32,
  outputs: i32,
): void {
  let a0 = f32x4.splat(0)
  let a1 = a0
  let a2 = a0
  let a3 = a0
  let b0 = a0
  let b1 = a0
  let b2 = a0
  let b3 = a0
  const x0 = features + ((n0 * inputs) << 2)
  const x1 = features + ((n1 * inputs) << 2)
  const x2 = features + ((n2 * inputs) << 2)
  const x3 = features + ((n3 * inputs) << 2)
  const w0 = weights + ((o0 * inputs) << 2)
  const w1 = weights + ((o1 * inputs) << 2)
  const wide: usize = (inputs & ~3) << 2
  for (let i: usize = 0; i < wide; i += 16) {
    const first = v128.load(w0 + i)
    const second = v128.load(w1 + i)
    const v0 = v128.load(x0 + i)
    const v1 = v128.load(x1 + i)
    const v2 = v128.load(x2 + i)
    const v3 = v128.load(x3 + i)
    a0 = multiplyAdd(v0, first, a0)
    b0 = multiplyAdd(v0, second, b0)
    a1 = multiplyAdd(v1, first, a1)
    b1 = multiplyAdd(v1, second, b1)
    a2 = multiplyAdd(v2, first, a2)
    b2 = multiplyAdd(v2, second, b2)
    a3 = multiplyAdd(v3, first, a3)
    b3 = multiplyAdd(v3, second, b3)
  }
  finish(logits, bias, n0, o0, outputs, a0, x0, w0, inputs)
  finish(logits, bias, n1, o0, outputs, a1, x1, w0, inputs)
  finish(logits, bias, n2, o0, outputs, a2, x2, w0, inputs)
  finish(logits, bias, n3, o0, outputs, a3, x3, w0, inputs)
  finish(logits, bias, n0, o1, outputs, b0, x0, w1, inputs)
  finish(logits, bias, n1, o1, outputs, b1, x1, w1, inputs)
  finish(logits, bias, n2, o1, outputs, b2, x2, w1, inputs)
  finish(logits, bias, n3, o1, outputs, b3, x3, w1, inputs)
}

/** Adds up the four lanes, the products that filled no vector, and the bias. */
function finish(
  logits: usize,
  bias: usize,
  n: i32,
  o: i32,
  outputs: i32,
  sum: v128,
  x: usize,
  w: usize,
  inputs: i32,
): void {
  let total = load<f32>(bias + (o << 2)) + lanesOf(sum)
  for (let i = inputs & ~3; i < inputs; i++) total += load<f32>(x + (i << 2)) * load<f32>(w + (i << 2))
  store<f32>(logits + ((n * outputs + o) << 2), total)
}

/** The sum of the four lanes. */
function lanesOf(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
}

/**
 * The loss of each image, and the gradient of its logits: softmax minus the label's one.
 *
 * @param logits [count, classes]; any finite numbers
 * @param labels the class of each image, [count] of i32
 * @param dLogits the result, [count, classes], not divided by the number of images
 * @returns the sum of the images' losses, −ln of the label's probability
 * @see lesson 01, lesson 02 and lesson 04
 */
export function softmaxCrossEntropy(logits: usize, labels: usize, dLogits: usize, count: i32, classes: i32): f32 {
  let loss: f32 = 0
  for (let n = 0; n < count; n++) {
    const row = (n * classes) << 2
    loss += oneLoss(logits + row, dLogits + row, load<i32>(labels + (n << 2)), classes)
  }
  return loss
}

/** One image. The largest logit is taken off first: no power can overflow, and the largest is 1. */
function oneLoss(logits: usize, dLogits: usize, label: i32, classes: i32): f32 {
  let largest = load<f32>(logits)
  for (let i = 1; i < classes; i++) largest = max(largest, load<f32>(logits + (i << 2)))
  let sum: f32 = 0
  for (let i = 0; i < classes; i++) {
    const power = Mathf.exp(load<f32>(logits + (i << 2)) - largest)
    store<f32>(dLogits + (i << 2), power)
    sum += power
  }
  for (let i = 0; i < classes; i++) {
    store<f32>(dLogits + (i << 2), load<f32>(dLogits + (i << 2)) / sum - <f32>(i == label ? 1 : 0))
  }
  return Mathf.log(sum) + largest - load<f32>(logits + (label << 2))
}

/**
 * The gradients of the weights and of the bias of `fullyConnected`, summed over the images.
 *
 * @param dLogits [count, outputs]
 * @param features [count, inputs]
 * @param dWeights a result, [outputs, inputs]; written, not added to
 * @param dBias a result, [outputs]; written, not added to
 */
export function gradWeights(
  dLogits: usize,
  features: usize,
  dWeights: usize,
  dBias: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  product(dLogits, 1, outputs, features, dWeights, outputs, count, inputs)
  for (let o = 0; o < outputs; o++) {
    let sum: f32 = 0
    for (let n = 0; n < count; n++) sum += load<f32>(dLogits + ((n * outputs + o) << 2))
    store<f32>(dBias + (o << 2), sum)
  }
}

/**
 * Lesson 14's product once more: c = a · b, with a read in steps, so that it may lie on its side.
 *
 * @param a [rows, terms]: rowStep numbers from row to row, termStep from term to term
 * @param b [terms, columns]
 * @param c [rows, columns]
 */
function product(a: usize, rowStep: i32, termStep: i32, b: usize, c: usize, rows: i32, terms: i32, columns: i32): void {
  const wide = columns & ~15
  for (let r = 0; r < rows; r += 2) {
    const s = min(r + 1, rows - 1)
    const first = a + ((r * rowStep) << 2)
    const second = a + ((s * rowStep) << 2)
    const top = c + ((r * columns) << 2)
    const bottom = c + ((s * columns) << 2)
    for (let j = 0; j < wide; j += 16) {
      const from = b + (j << 2)
      twoRows(first, second, termStep << 2, from, columns << 2, top + (j << 2), bottom + (j << 2), terms)
    }
    for (let j = wide; j < columns; j += 4) {
      const lanes = min(4, columns - j)
      oneVector(first, termStep << 2, b + (j << 2), columns << 2, top + (j << 2), terms, lanes)
      oneVector(second, termStep << 2, b + (j << 2), columns << 2, bottom + (j << 2), terms, lanes)
    }
  }
}

/** Two rows of four vectors, in registers. All steps are in bytes. */
function twoRows(a0: usize, a1: usize, aStep: usize, b: usize, bStep: usize, c0: usize, c1: usize, terms: i32): void {
  let p0 = f32x4.splat(0)
  let p1 = p0
  let p2 = p0
  let p3 = p0
  let q0 = p0
  let q1 = p0
  let q2 = p0
  let q3 = p0
  for (let k = 0; k < terms; k++) {
    const x = v128.load32_splat(a0)
    const y = v128.load32_splat(a1)
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    const b2 = v128.load(b, 32)
    const b3 = v128.load(b, 48)
    p0 = multiplyAdd(x, b0, p0)
    q0 = multiplyAdd(y, b0, q0)
    p1 = multiplyAdd(x, b1, p1)
    q1 = multiplyAdd(y, b1, q1)
    p2 = multiplyAdd(x, b2, p2)
    q2 = multiplyAdd(y, b2, q2)
    p3 = multiplyAdd(x, b3, p3)
    q3 = multiplyAdd(y, b3, q3)
    a0 += aStep
    a1 += aStep
    b += bStep
  }
  v128.store(c0, p0)
  v128.store(c0, p1, 16)
  v128.store(c0, p2, 32)
  v128.store(c0, p3, 48)
  v128.store(c1, q0)
  v128.store(c1, q1, 16)
  v128.store(c1, q2, 32)
  v128.store(c1, q3, 48)
}

function oneVector(a: usize, aStep: usize, b: usize, bStep: usize, c: usize, terms: i32, lanes: i32): void {
  let sum = f32x4.splat(0)
  for (let k = 0; k < terms; k++) {
    sum = multiplyAdd(v128.load32_splat(a), v128.load(b), sum)
    a += aStep
    b += bStep
  }
  put(c, sum, lanes)
}

/**
 * The gradient of what went into `fullyConnected`: dLogits · weights.
 *
 * @param dLogits [count, outputs]
 * @param weights [outputs, inputs]
 * @param dFeatures the result, [count, inputs]; written, not added to
 */
export function gradFeatures(
  dLogits: usize,
  weights: usize,
  dFeatures: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  product(dLogits, outputs, 1, weights, dFeatures, count, outputs, inputs)
}

/**
 * Back through pool and ReLU. Of a window's four numbers one has won, and the other three have no gradient; nor
 * has a winner that ReLU made 0. So the gradient of a map is given as a list of what is not zero by itself: places
 * and gradients, in any order.
 *
 * @param dPooled [planes, size], the gradient of what `maxPool` gave
 * @param pooled [planes, size], what it gave
 * @param winners [planes, size] of i32, where each of them stood
 * @param gradients a result, [planes, size]: the gradients of the pooled numbers above 0, from the front of each
 *   plane; what is behind them is not looked at
 * @param places a result, [planes, size] of i32: the winner's place for each of these gradients
 * @param lengths a result, [planes] of i32: how many there are in each plane
 * @param size numbers in a pooled plane
 * @see lesson 10
 */
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
    const from = (plane * size) << 2
    const end = from + (size << 2)
    let to = from
    for (let i = from; i < end; i += 4) {
      // Always written, and kept by going on: a jump that nobody can foresee would cost more.
      store<f32>(gradients + to, load<f32>(dPooled + i))
      store<i32>(places + to, load<i32>(winners + i))
      to += i32(load<f32>(pooled + i) > 0) << 2
    }
    store<i32>(lengths + (plane << 2), (to - from) >> 2)
  }
}

/**
 * The gradients of the kernels and of the bias of `convolveRelu`, summed over the images, from the gradients of its
 * maps as `gradMaxPool` lists them.
 *
 * @param images [count, channels, height, width]
 * @param gradients [count, filters, size]
 * @param places [count, filters, size] of i32, each y · width + x: where in the image the kernel's corner lay
 * @param lengths [count, filters] of i32: how many of the `size` are there; there may be none
 * @param dKernels a result, [filters, channels, kernelHeight, kernelWidth]; written, not added to
 * @param dBias a result, [filters]; written, not added to
 * @param size numbers that a list has room for
 * @see lesson 11
 */
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
  const rows = channels * kernelHeight
  for (let f = 0; f < filters; f++) {
    for (let row = 0; row < rows; row += 3) {
      for (let kx = 0; kx < kernelWidth; kx += 4) {
        threeRows(
          images,
          gradients,
          places,
          lengths,
          dKernels,
          count,
          channels,
          height,
          width,
          filters,
          kernelHeight,
          kernelWidth,
          size,
          f,
          row,
          kx,
        )
      }
    }
    store<f32>(dBias + (f << 2), sumOfLists(gradients, lengths, count, filters, size, f))
  }
}

/**
 * Three rows of a filter's kernel, up to four columns of each: the sums stay in registers while all lists of the
 * filter are gone through. The fourth column of a kernel that has three is computed and dropped. Two gradients at a
 * time, each into sums of its own: an addition has to wait for the one before it into the same sum, and with three
 * sums the processor does little else than wait.
 */
function threeRows(
  images: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  dKernels: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
  f: i32,
  row: i32,
  kx: i32,
): void {
  const rows = channels * kernelHeight
  const row1 = min(row + 1, rows - 1)
  const row2 = min(row + 2, rows - 1)
  const corner0 = cornerOf(row, kernelHeight, height, width) + kx
  const corner1 = cornerOf(row1, kernelHeight, height, width) + kx
  const corner2 = cornerOf(row2, kernelHeight, height, width) + kx
  let sum0 = f32x4.splat(0)
  let sum1 = sum0
  let sum2 = sum0
  let other0 = sum0
  let other1 = sum0
  let other2 = sum0
  for (let n = 0; n < count; n++) {
    const list = n * filters + f
    const image = images + ((n * channels * height * width) << 2)
    const image0 = image + (corner0 << 2)
    const image1 = image + (corner1 << 2)
    const image2 = image + (corner2 << 2)
    let gradient = gradients + ((list * size) << 2)
    let place = places + ((list * size) << 2)
    const length = load<i32>(lengths + (list << 2))
    const end = gradient + ((length & ~1) << 2)
    for (; gradient < end; gradient += 8, place += 8) {
      const g = v128.load32_splat(gradient)
      const h = v128.load32_splat(gradient, 4)
      const at: usize = load<i32>(place) << 2
      const to: usize = load<i32>(place, 4) << 2
      sum0 = multiplyAdd(g, v128.load(image0 + at), sum0)
      sum1 = multiplyAdd(g, v128.load(image1 + at), sum1)
      sum2 = multiplyAdd(g, v128.load(image2 + at), sum2)
      other0 = multiplyAdd(h, v128.load(image0 + to), other0)
      other1 = multiplyAdd(h, v128.load(image1 + to), other1)
      other2 = multiplyAdd(h, v128.load(image2 + to), other2)
    }
    if (length & 1) {
      const g = v128.load32_splat(gradient)
      const at: usize = load<i32>(place) << 2
      sum0 = multiplyAdd(g, v128.load(image0 + at), sum0)
      sum1 = multiplyAdd(g, v128.load(image1 + at), sum1)
      sum2 = multiplyAdd(g, v128.load(image2 + at), sum2)
    }
  }
  sum0 = f32x4.add(sum0, other0)
  sum1 = f32x4.add(sum1, other1)
  sum2 = f32x4.add(sum2, other2)
  const lanes = min(4, kernelWidth - kx)
  const kernel = dKernels + ((f * rows * kernelWidth + kx) << 2)
  put(kernel + ((row * kernelWidth) << 2), sum0, lanes)
  put(kernel + ((row1 * kernelWidth) << 2), sum1, lanes)
  put(kernel + ((row2 * kernelWidth) << 2), sum2, lanes)
}

/** Where in an image a row of the kernel begins while its corner lies on the first pixel. */
function cornerOf(row: i32, kernelHeight: i32, height: i32, width: i32): i32 {
  return ((row / kernelHeight) * height + (row % kernelHeight)) * width
}

/** The sum of all gradients of a filter. */
function sumOfLists(gradients: usize, lengths: usize, count: i32, filters: i32, size: i32, f: i32): f32 {
  let lanes = f32x4.splat(0)
  let sum: f32 = 0
  for (let n = 0; n < count; n++) {
    const list = n * filters + f
    const length = load<i32>(lengths + (list << 2))
    const from = gradients + ((list * size) << 2)
    let i = 0
    for (; i + 4 <= length; i += 4) lanes = f32x4.add(lanes, v128.load(from + (i << 2)))
    for (; i < length; i++) sum += load<f32>(from + (i << 2))
  }
  return sum + lanesOf(lanes)
}

/**
 * The gradient of what went into `convolveRelu`: every gradient of a map, times its kernel, lands where the kernel
 * lay. The first layer needs it not; a layer above it does.
 *
 * @param gradients [count, filters, size]
 * @param places [count, filters, size] of i32, each y · width + x
 * @param lengths [count, filters] of i32
 * @param kernels [filters, channels, kernelHeight, kernelWidth]
 * @param dImages the result, [count, channels, height, width]; written, not added to
 * @param size numbers that a list has room for
 * @see lesson 11
 */
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
  const imageSize = channels * height * width
  memory.fill(dImages, 0, (count * imageSize) << 2)
  for (let n = 0; n < count; n++) {
    const image = dImages + ((n * imageSize) << 2)
    for (let f = 0; f < filters; f++) {
      const list = n * filters + f
      const kernel = kernels + ((f * channels * kernelHeight * kernelWidth) << 2)
      const length = load<i32>(lengths + (list << 2))
      for (let i = list * size; i < list * size + length; i++) {
        const corner = image + (load<i32>(places + (i << 2)) << 2)
        addKernel(corner, kernel, load<f32>(gradients + (i << 2)), channels, height, width, kernelHeight, kernelWidth)
      }
    }
  }
}

/** Adds `gradient` times a filter's kernel to where it lay. */
function addKernel(
  corner: usize,
  kernel: usize,
  gradient: f32,
  channels: i32,
  height: i32,
  width: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  const g = f32x4.splat(gradient)
  for (let kx = 0; kx < kernelWidth; kx += 4) {
    // Lanes that the kernel does not reach add nothing.
    const mask = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(kernelWidth - kx))
    for (let c = 0; c < channels; c++) {
      for (let ky = 0; ky < kernelHeight; ky++) {
        const row = v128.and(v128.load(kernel + (((c * kernelHeight + ky) * kernelWidth + kx) << 2)), mask)
        const to = corner + (((c * height + ky) * width + kx) << 2)
        v128.store(to, multiplyAdd(g, row, v128.load(to)))
      }
    }
  }
}

/**
 * A step of gradient descent with momentum. The gradient of the loss is the sum of the parts' gradients, part after
 * part, over the number of images, plus that of the penalty λ · Σw². Then velocity = momentum · velocity + gradient,
 * and the parameter moves by −learningRate · velocity. With a momentum of 0 this is plain descent.
 *
 * @param parameters [size], changed
 * @param velocities [size], changed
 * @param gradients the sums over a part's images: `parts` rows of `size` numbers, `partLength` numbers apart
 * @param size how many parameters. Where that is a multiple of 4, what lies behind them is another thread's
 * @param parts how many parts the batch was cut into
 * @param partLength from the first gradient of a part to that of the next, in numbers
 * @param images in the batch
 * @see lesson 15 for the step, lesson 06 for the penalty
 */
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
  const mean = f32x4.splat(1 / <f32>images)
  const decay = f32x4.splat(2 * lambda)
  const keep = f32x4.splat(momentum)
  const step = f32x4.splat(-learningRate)
  const end: usize = size << 2
  for (let i: usize = 0; i < end; i += 16) {
    let sum = v128.load(gradients + i)
    for (let part = 1; part < parts; part++) {
      sum = f32x4.add(sum, v128.load(gradients + ((part * partLength) << 2) + i))
    }
    const old = v128.load(parameters + i)
    const gradient = multiplyAdd(decay, old, f32x4.mul(sum, mean))
    const velocity = multiplyAdd(keep, v128.load(velocities + i), gradient)
    v128.store(velocities + i, velocity)
    v128.store(parameters + i, multiplyAdd(step, velocity, old))
  }
}
