import { fromNested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import * as reference from '#solutions/17-switch-ffn/switch-ffn.ts'
import { readGolden } from '../given/golden.ts'
import { holds, same } from '../given/matchers.ts'
import { fc, forAll, numbers, sizes, tensors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { isClose, written } from '../given/values.ts'
import { asView, withoutFirst } from '../given/views.ts'

const lesson = await subject(() => import('#lessons/17-switch-ffn/switch-ffn.ts'))

type Expert = reference.Expert
type Routing = reference.Routing

const golden = readGolden<{
  cases: {
    tokens: number[][]
    router: number[][]
    matrices: number[][][]
    offsets: number[][]
    factor: number
    alpha: number
    expert: number[]
    probability: number[]
    probabilities: number[][]
    out: number[][]
    loss: number
  }[]
}>('17-switch-ffn').cases

const { log } = Math
/** Sends positive tokens of width 1 to expert 0 and negative ones to expert 1; the token 1 with 3/4, 2 with 9/10, 3 with 27/28. */
const bySign = tensor([1, 2], [log(3), 0])
const column = (...values: number[]) => tensor([values.length, 1], values)

/** No token has two largest logits; with numbers in eighths they are exact, and so at least 1/64 apart. */
function hasNoTies(tokens: Tensor, router: Tensor): boolean {
  const [[n, width], experts] = [tokens.shape, router.shape[1]]
  for (let t = 0; t < n; t++) {
    const logits = Array.from({ length: experts }, (_, e) => {
      let logit = 0
      for (let k = 0; k < width; k++) logit += tokens.data[t * width + k] * router.data[k * experts + e]
      return logit
    })
    const largest = Math.max(...logits)
    if (logits.filter((logit) => logit === largest).length > 1) return false
  }
  return true
}

/** Batches that no tie makes ambiguous: [tokens, router]. */
function batches(most = 5): fc.Arbitrary<{ tokens: Tensor; router: Tensor }> {
  return fc
    .tuple(sizes(1, most), sizes(1, 3), sizes(1, 4))
    .chain(([n, width, experts]) =>
      fc.record({ tokens: tensors([n, width], -2, 2), router: tensors([width, experts], -2, 2) }),
    )
    .filter(({ tokens, router }) => hasNoTies(tokens, router))
}

/** A batch in which nothing is square and every expert is chosen: by the tokens 0 to 5, in this order, 2, 0, 3, 1, 2, 2. */
const six = {
  tokens: fromNested([
    [1, 0],
    [-1, 0.5],
    [0, 1],
    [0.5, -1],
    [1, -0.25],
    [0.75, 0.25],
  ]),
  router: fromNested([
    [-2, 0.5, 1.5, 0.25],
    [0.5, -1.5, -0.5, 1],
  ]),
}

task(
  '17-switch-ffn/route',
  lesson,
  {
    parameters: ['tokens', 'router'],
    returns: { expert: 'vector', probability: 'vector', probabilities: 'tensor' },
  },
  ({ subject: route, check }) => {
    const sameRouting = (got: Routing, due: Pick<Routing, 'expert' | 'probability'> & { probabilities: Tensor }) => {
      same(got.probabilities, due.probabilities, { what: 'probabilities', axes: ['token', 'expert'] })
      same(got.expert, due.expert, { what: 'expert', axes: ['token'] })
      same(got.probability, due.probability, { what: 'probability', axes: ['token'] })
    }
    const sameExpert = (got: Routing, expert: number[]) => same(got.expert, expert, { what: 'expert', axes: ['token'] })

    check(
      'the token 1 and the router [ln 3, 0] make the probabilities 3/4 and 1/4, so expert 0 it is, with 3/4',
      () => {
        route(column(-1), bySign)
        sameRouting(route(column(1), bySign), {
          expert: [0],
          probability: [0.75],
          probabilities: tensor([1, 2], [0.75, 0.25]),
        })
      },
    )
    check('each token goes to its own most probable expert', () => {
      route(column(-2, 1, 2), bySign)
      sameExpert(route(column(-2, 1, 2), bySign), [1, 0, 0])
      sameExpert(route(six.tokens, six.router), [2, 0, 3, 1, 2, 2])
    })
    check('a token’s logits are its numbers times the rows of the router, added up', () => {
      // Logits: 1 · [0, ln 2, 0] + 2 · [ln 2, 0, 0] = [ln 4, ln 2, 0], so 4, 2 and 1 sevenths.
      const router = fromNested([
        [0, log(2), 0],
        [log(2), 0, 0],
      ])
      sameRouting(route(fromNested([[1, 2]]), router), {
        expert: [0],
        probability: [4 / 7],
        probabilities: tensor([1, 3], [4 / 7, 2 / 7, 1 / 7]),
      })
    })
    check('of negative logits, too, the largest wins', () => {
      route(column(1), fromNested([[-3, -1, -2]]))
      sameExpert(route(column(-1), fromNested([[3, 2, 1]])), [2])
      sameExpert(route(column(1, -1), fromNested([[-3, -1, -2]])), [1, 0])
      sameExpert(route(column(1), fromNested([[-4, 3]])), [1])
    })
    check('what a token gets does not depend on its neighbours', () => {
      const together = route(six.tokens, six.router)
      const rows = toNested(six.tokens) as number[][]
      rows.forEach((row, t) => {
        const alone = route(fromNested([row]), six.router)
        same(alone.expert, [together.expert[t]], { what: 'expert', axes: ['token'] })
        same(alone.probability, [together.probability[t]], { what: 'probability', axes: ['token'] })
        const due = (toNested(together.probabilities) as number[][])[t]
        same(alone.probabilities, fromNested([due]), { what: 'probabilities', axes: ['token', 'expert'] })
      })
    })
    check('the probabilities of each token sum to 1, and its expert has the largest of them', () => {
      forAll([batches()], ({ tokens, router }) => {
        const { expert, probability, probabilities } = route(tokens, router)
        same(probabilities.shape, [tokens.shape[0], router.shape[1]], { what: 'the shape of probabilities' })
        const rows = toNested(probabilities) as number[][]
        const sums = rows.map((row) => row.reduce((sum, p) => sum + p, 0))
        same(sums, new Array(rows.length).fill(1), { what: 'the sum of the probabilities', axes: ['token'] })
        const largest = rows.map((row) => Math.max(...row))
        same(probability, largest, { what: 'probability', axes: ['token'] })
        sameExpert(
          { expert, probability, probabilities },
          rows.map((row, t) => row.indexOf(largest[t])),
        )
      })
    })
    check('batches and routers of any size are routed as the definition says', () => {
      forAll([batches()], ({ tokens, router }) => {
        sameRouting(route(tokens, router), reference.route(tokens, router))
      })
    })
    check('of equally probable experts one is chosen, whichever', () => {
      const router = fromNested([
        [2, 2, 1],
        [0, 3, 3],
      ])
      const tokens = [
        [1, 0],
        [0, 1],
        [0, 0],
      ]
      const tied = [
        [0, 1],
        [1, 2],
        [0, 1, 2],
      ]
      const { expert, probability, probabilities } = route(fromNested(tokens), router)
      const rows = toNested(probabilities) as number[][]
      same([expert.length], [3], { what: 'the length of expert' })
      tied.forEach((experts, t) => {
        const where = `token ${t} has its largest probability at the experts ${experts.join(' and ')}`
        holds(experts.includes(expert[t]), `${where}, and is sent to ${expert[t]}`)
        holds(isClose(probability[t], rows[t][experts[0]]), `${where}: ${rows[t][experts[0]]}, not ${probability[t]}`)
      })
      const due = reference.route(fromNested(tokens), router).probabilities
      same(probabilities, due, { what: 'probabilities', axes: ['token', 'expert'] })
    })
    check('logits may be as large as they like', () => {
      sameRouting(route(column(1000, -1000, 1), fromNested([[1, 0, 2]])), {
        expert: [2, 1, 2],
        probability: [1, 1, Math.E ** 2 / (1 + Math.E + Math.E ** 2)],
        probabilities: reference.route(column(1000, -1000, 1), fromNested([[1, 0, 2]])).probabilities,
      })
    })
    check('tokens and router may be views: what counts is what they show', () => {
      const due = (tokens: Tensor, router: Tensor) =>
        sameRouting(route(tokens, router), reference.route(tokens, router))
      const { tokens, router } = six
      due(withoutFirst(tokens), router)
      due(asView(tokens), router)
      const taller = fromNested([[9, -9, 9, -9], ...(toNested(router) as number[][])])
      due(tokens, withoutFirst(taller))
      due(tokens, asView(router))
    })
    check('the routing agrees with PyTorch', () => {
      for (const { tokens, router, expert, probability, probabilities } of golden) {
        const due = { expert, probability, probabilities: fromNested(probabilities) }
        sameRouting(route(fromNested(tokens), fromNested(router)), due)
      }
    })
  },
)

task(
  '17-switch-ffn/expertCapacity',
  lesson,
  { parameters: ['tokens', 'experts', 'factor'], returns: 'number' },
  ({ subject: expertCapacity, check }) => {
    /** Calls all before it judges one: where two mistakes meet, one call does not tell which. */
    const each = (calls: [tokens: number, experts: number, factor: number, due: number][]) => {
      for (const [tokens, experts, factor] of calls) expertCapacity(tokens, experts, factor)
      for (const [tokens, experts, factor, due] of calls) same(expertCapacity(tokens, experts, factor), due)
    }
    check('8 tokens and 4 experts make 2 seats each, 4 with a factor of 2, 1 with a factor of 1/2', () => {
      each([
        [8, 4, 1, 2],
        [8, 4, 2, 4],
        [8, 4, 0.5, 1],
      ])
    })
    check('what is not whole is rounded down', () => {
      each([
        [9, 4, 1, 2],
        [10, 4, 1, 2],
        [11, 4, 1, 2],
        [8, 4, 1.25, 2],
        [20, 3, 1.75, 11],
      ])
    })
    check('the rounding comes last', () => {
      each([
        [11, 4, 2, 5],
        [7, 4, 4, 7],
        [9, 2, 1.5, 6],
      ])
    })
    check('there may be no seat, or more seats than tokens', () => {
      each([
        [3, 4, 1, 0],
        [1, 2, 1, 0],
        [5, 2, 4, 10],
        [6, 1, 2, 12],
      ])
    })
    check('numbers of any size: tokens / experts · factor, rounded down', () => {
      const factors = fc.constantFrom(0.5, 1, 1.25, 1.5, 1.75, 2, 3)
      forAll([sizes(1, 500), sizes(1, 16), factors], (tokens, experts, factor) => {
        const due = Math.floor((tokens * factor) / experts)
        // Where the order of the operations makes a difference by rounding, any is right.
        const others = [Math.floor((tokens / experts) * factor), Math.floor(tokens * (factor / experts))]
        if (others.every((other) => other === due)) same(expertCapacity(tokens, experts, factor), due)
      })
    })
  },
)

/** An expert that answers the same to every token: `value` in each of its `width` places. */
function answering(value: number, width = 1): Expert {
  const answer = new Array<number>(width).fill(value)
  return written(`() => [${answer.join(', ')}]`, () => [...answer])
}

/** Experts of which each does something else, and nothing linear. */
function experts(count: number): Expert[] {
  return Array.from({ length: count }, (_, e) =>
    written(`expert ${e}`, (token: readonly number[]) =>
      Array.from(token, (x, k) => (e + 1) * token[(k + 1) % token.length] - x * x + 10 * e + k + 1),
    ),
  )
}

const factors = [0.5, 1, 1.25, 1.5, 2, 4]

/** The values divided by their sum. */
function normalized(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => value / sum)
}

/** Whether the capacity is the same whichever order it is computed in. */
function isExact(tokens: number, experts: number, factor: number): boolean {
  const due = Math.floor((tokens * factor) / experts)
  return Math.floor((tokens / experts) * factor) === due && Math.floor(tokens * (factor / experts)) === due
}

task(
  '17-switch-ffn/switchFeedForward',
  lesson,
  {
    parameters: ['tokens', 'router', 'experts', 'options'],
    returns: 'tensor',
    axes: ['token', 'number'],
  },
  ({ subject: switchFeedForward, check }) => {
    const twoExperts = [answering(8), answering(100)]
    /** Calls with seats for everybody, of which nothing is asked: where two mistakes meet, they tell which one shows first. */
    const callWithRoom = () => {
      for (const scale of [1, 2, 3, 4, 5]) {
        const tokens = tensor(
          six.tokens.shape,
          six.tokens.data.map((x) => scale * x),
        )
        switchFeedForward(tokens, six.router, experts(4), { capacityFactor: 4 })
      }
    }

    check('the token 1 asks expert 0 with 3/4, whose answer is 8: out comes 1 + 3/4 · 8 = 7', () => {
      callWithRoom()
      switchFeedForward(column(-1), bySign, twoExperts, { capacityFactor: 2 })
      same(switchFeedForward(column(1), bySign, twoExperts, { capacityFactor: 2 }), column(7))
    })
    check('the token −1 asks expert 1 with 3/4, whose answer is 100: out comes −1 + 3/4 · 100 = 74', () => {
      same(switchFeedForward(column(-1), bySign, twoExperts, { capacityFactor: 2 }), column(74))
      same(switchFeedForward(column(1, -1), bySign, twoExperts, { capacityFactor: 2 }), column(7, 74))
    })
    check('an expert is given the token as it is, all of its numbers', () => {
      const square = written('token => token.map((x) => x * x)', (token: readonly number[]) =>
        Array.from(token, (x) => x * x),
      )
      const swap = written('token => [token[1], token[0]]', (token: readonly number[]) => [token[1], token[0]])
      const router = fromNested([
        [log(3), 0],
        [0, 0],
      ])
      same(
        switchFeedForward(
          fromNested([
            [1, 4],
            [-1, 2],
          ]),
          router,
          [square, swap],
          { capacityFactor: 2 },
        ),
        fromNested([
          [1.75, 16],
          [0.5, 1.25],
        ]),
      )
    })
    check('a token whose expert is full comes out as it went in: of 4 tokens, each of 2 experts serves 2', () => {
      switchFeedForward(column(1, -1, -2, 2), bySign, twoExperts)
      same(switchFeedForward(column(1, 2, 3, -1), bySign, twoExperts), column(7, 9.2, 3, 74))
      same(switchFeedForward(column(-1, -1, -1, -1), bySign, twoExperts), column(74, 74, -1, -1))
      same(switchFeedForward(column(1, 0.5, -1, 2), fromNested([[1]]), [answering(8)]), column(9, 8.5, 7, 10))
    })
    check('the tokens are served in their order, whatever their probabilities', () => {
      switchFeedForward(column(3, 1, 2, 2), bySign, twoExperts)
      same(switchFeedForward(column(2, 1, 3, 3), bySign, twoExperts), column(9.2, 7, 3, 3))
      same(switchFeedForward(column(-1, -3, 1, -2), bySign, twoExperts), column(74, -3 + (27 / 28) * 100, 7, -2))
    })
    check(
      'with 6 tokens for one of 2 experts, it serves 3; with a capacityFactor of 1/2 1, of 3/2 4, of 2 all 6',
      () => {
        const ones = column(1, 1, 1, 1, 1, 1)
        const due = (served: number) => column(...[0, 1, 2, 3, 4, 5].map((t) => (t < served ? 7 : 1)))
        switchFeedForward(ones, bySign, twoExperts, { capacityFactor: 1.5 })
        switchFeedForward(ones, bySign, twoExperts, { capacityFactor: 0.5 })
        same(switchFeedForward(ones, bySign, twoExperts), due(3))
        same(switchFeedForward(ones, bySign, twoExperts, {}), due(3))
        same(switchFeedForward(ones, bySign, twoExperts, { capacityFactor: 1 }), due(3))
        same(switchFeedForward(ones, bySign, twoExperts, { capacityFactor: 0.5 }), due(1))
        same(switchFeedForward(ones, bySign, twoExperts, { capacityFactor: 1.5 }), due(4))
        same(switchFeedForward(ones, bySign, twoExperts, { capacityFactor: 2 }), due(6))
      },
    )
    check('with fewer tokens than experts and a capacityFactor of 1, no expert has a seat', () => {
      same(switchFeedForward(column(1), bySign, twoExperts), column(1))
      same(switchFeedForward(column(-2, 1), tensor([1, 3], [log(3), 0, 0]), experts(3)), column(-2, 1))
    })
    check('of equally probable experts only one is asked', () => {
      const alike = (width: number) => [1, 2, 3].map(() => answering(6, width))
      const options = { capacityFactor: 4 }
      same(switchFeedForward(column(0, 1), tensor([1, 3]), alike(1), options), column(2, 3))
      same(
        switchFeedForward(
          fromNested([
            [0, 5],
            [0, 1],
          ]),
          tensor([2, 2]),
          alike(2).slice(1),
          options,
        ),
        fromNested([
          [3, 8],
          [3, 4],
        ]),
      )
    })
    check('an expert is never called with a token that chose another one', () => {
      const only = (sign: number, e: number): Expert =>
        written(`expert ${e}`, (token: readonly number[]) => {
          if (token[0] * sign > 0) return Array.from(token, (x) => 10 * e + x)
          throw new Error(`expert ${e} was called with [${Array.from(token).join(', ')}], which chose expert ${1 - e}`)
        })
      const result = switchFeedForward(column(1, -1, 2, -2), bySign, [only(1, 0), only(-1, 1)])
      same(result, column(1.75, -1 + 0.75 * 9, 3.8, -2 + 0.9 * 8))
    })
    check('any number of tokens, of any width, any number of experts and any room', () => {
      forAll([batches(8), fc.constantFrom(...factors)], ({ tokens, router }, capacityFactor) => {
        const count = router.shape[1]
        if (!isExact(tokens.shape[0], count, capacityFactor)) return
        const due = reference.switchFeedForward(tokens, router, experts(count), { capacityFactor })
        same(switchFeedForward(tokens, router, experts(count), { capacityFactor }), due)
      })
    })
    check('tokens and router may be views: what counts is what they show', () => {
      const due = (tokens: Tensor, router: Tensor) =>
        same(
          switchFeedForward(tokens, router, experts(4), { capacityFactor: 2 }),
          reference.switchFeedForward(tokens, router, experts(4), { capacityFactor: 2 }),
        )
      const { tokens, router } = six
      due(withoutFirst(tokens), router)
      due(asView(tokens), router)
      const taller = fromNested([[9, -9, 9, -9], ...(toNested(router) as number[][])])
      due(tokens, withoutFirst(taller))
      due(tokens, asView(router))
    })
    check('the layer agrees with PyTorch', () => {
      for (const { tokens, router, matrices, offsets, factor, out } of golden) {
        const linear = matrices.map((matrix, e) =>
          written(`expert ${e}`, (token: readonly number[]) =>
            matrix.map((row, k) => row.reduce((sum, weight, i) => sum + weight * token[i], offsets[e][k])),
          ),
        )
        const result = switchFeedForward(fromNested(tokens), fromNested(router), linear, { capacityFactor: factor })
        same(result, fromNested(out))
      }
    })
  },
)

task(
  '17-switch-ffn/loadBalancingLoss',
  lesson,
  { parameters: ['probabilities', 'expert', 'experts', 'alpha'], returns: 'number' },
  ({ subject: loadBalancingLoss, check }) => {
    /** Probabilities, and experts that need not have the largest ones. */
    const routings = fc.tuple(sizes(1, 6), sizes(1, 4)).chain(([n, experts]) =>
      fc.record({
        probabilities: tensors([n, experts], 1, 8).map((weights) =>
          fromNested((toNested(weights) as number[][]).map((row) => normalized(row))),
        ),
        expert: fc.array(sizes(0, experts - 1), { minLength: n, maxLength: n }),
      }),
    )
    const uneven = fromNested([
      [0.75, 0.25],
      [0.5, 0.5],
    ])

    check('f = 1 and 0, P = 5/8 and 3/8: the loss is α · 2 · (1 · 5/8 + 0 · 3/8) = 5/4 α', () => {
      loadBalancingLoss(uneven, [0, 1], 2, 3)
      loadBalancingLoss(uneven, [1, 1], 2, 1)
      same(loadBalancingLoss(uneven, [0, 0], 2, 1), 1.25)
      same(loadBalancingLoss(uneven, [0, 0], 2, 0.5), 0.625)
      same(loadBalancingLoss(uneven, [1, 1], 2, 1), 0.75)
    })
    check('perfectly balanced, it is α, whatever the number of experts', () => {
      for (const experts of [2, 3, 5]) {
        const expert = Array.from({ length: 2 * experts }, (_, t) => t % experts)
        const probabilities = expert.map((chosen) =>
          Array.from({ length: experts }, (_, i) => (i === chosen ? 0.75 : 0.25 / (experts - 1))),
        )
        same(loadBalancingLoss(fromNested(probabilities), expert, experts, 0.01), 0.01)
      }
    })
    check('all tokens certain of one expert of N make it α · N', () => {
      for (const experts of [2, 4]) {
        const certain = Array.from({ length: experts }, (_, i) => (i === 1 ? 1 : 0))
        same(loadBalancingLoss(fromNested([certain, certain, certain]), [1, 1, 1], experts, 0.5), 0.5 * experts)
      }
    })
    check('P is the mean over all tokens, also over those that went elsewhere', () => {
      // f = 2/3, 1/3; P = (0.75 + 0.5 + 0) / 3, (0.25 + 0.5 + 1) / 3
      const probabilities = fromNested([
        [0.75, 0.25],
        [0.5, 0.5],
        [0, 1],
      ])
      const due = 2 * ((2 / 3) * (1.25 / 3) + (1 / 3) * (1.75 / 3))
      same(loadBalancingLoss(probabilities, [0, 0, 1], 2, 1), due)
    })
    check('an expert without tokens counts among the N and adds nothing', () => {
      const probabilities = fromNested([
        [0.5, 0.25, 0.25, 0],
        [0.25, 0.5, 0.125, 0.125],
      ])
      // 4 · (1/2 · 3/8 + 1/2 · 3/8)
      same(loadBalancingLoss(probabilities, [0, 1], 4, 1), 1.5)
      same(loadBalancingLoss(probabilities, [2, 2], 4, 1), 4 * 0.1875)
    })
    check('f is counted from expert, whatever the probabilities say', () => {
      const probabilities = fromNested([
        [0.75, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
      ])
      same(loadBalancingLoss(probabilities, [1, 1, 1], 2, 1), 2 * (1.25 / 3))
      same(loadBalancingLoss(probabilities, [1, 0, 0], 2, 1), 2 * ((2 / 3) * (1.75 / 3) + (1 / 3) * (1.25 / 3)))
    })
    check('the same batch twice has the same loss', () => {
      forAll([routings], ({ probabilities, expert }) => {
        const experts = probabilities.shape[1]
        const rows = toNested(probabilities) as number[][]
        const once = loadBalancingLoss(probabilities, expert, experts, 2)
        holds(once !== 0, 'the loss is 0: some expert has tokens, and a probability above 0')
        same(loadBalancingLoss(fromNested([...rows, ...rows]), [...expert, ...expert], experts, 2), once)
      })
    })
    check(
      'a token’s probability that moves from expert i to j moves the loss by α · N / n · (f_j − f_i) times as much',
      () => {
        forAll([routings, numbers(1, 4)], ({ probabilities, expert }, alpha) => {
          const [n, experts] = probabilities.shape
          const share = (i: number) => expert.filter((chosen) => chosen === i).length / n
          const before = loadBalancingLoss(probabilities, expert, experts, alpha)
          holds(before !== 0, 'the loss is 0: some expert has tokens, and a probability above 0')
          const moved = tensor(probabilities.shape, probabilities.data.slice())
          const by = moved.data[0] / 2
          moved.data[0] -= by
          moved.data[experts - 1] += by
          const slope = (loadBalancingLoss(moved, expert, experts, alpha) - before) / by
          const due = ((alpha * experts) / n) * (share(experts - 1) - share(0))
          same(slope, due, { what: 'how far the loss moves', relative: 1e-6, absolute: 1e-7 })
        })
      },
    )
    check('it is the definition, for batches of any size', () => {
      forAll([routings, numbers(1, 4)], ({ probabilities, expert }, alpha) => {
        const experts = probabilities.shape[1]
        const due = reference.loadBalancingLoss(probabilities, expert, experts, alpha)
        same(loadBalancingLoss(probabilities, expert, experts, alpha), due)
      })
    })
    check('the probabilities may be a view: what counts is what it shows', () => {
      const { probabilities, expert } = reference.route(six.tokens, six.router)
      const due = (t: Tensor, chosen: number[]) =>
        same(loadBalancingLoss(t, chosen, 4, 1), reference.loadBalancingLoss(t, chosen, 4, 1))
      due(withoutFirst(probabilities), expert.slice(1))
      due(asView(probabilities), expert)
    })
    check('the loss agrees with PyTorch', () => {
      for (const { probabilities, expert, alpha, loss } of golden) {
        same(loadBalancingLoss(fromNested(probabilities), expert, probabilities[0].length, alpha), loss)
      }
    })
  },
)
