import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { todo } from '#given/todo.ts'
import { softmax } from '../01-softmax/softmax.ts'
import { matmul } from '../13-vectorization/vectorization.ts'

/** A small network that takes a token and gives as many numbers as the token has. */
export type Expert = (token: readonly number[]) => readonly number[]

/** Where each token of a batch goes, and how likely the router finds it. */
export interface Routing {
  /** [n]: the expert of each token, counted from 0 */
  readonly expert: number[]
  /** [n]: the probability of that expert */
  readonly probability: number[]
  /** [n, experts]: the probabilities of all experts; each row sums to 1 */
  readonly probabilities: Tensor
}

/**
 * Chooses one expert for each token. The logits of a token are the token times the router, softmax makes
 * probabilities of them, and the token goes to the most probable expert. Of equally probable ones, any.
 *
 * @param tokens [n, width], a token in each row; may be a view
 * @param router [width, experts], a column for each expert; may be a view
 * @returns for each token its expert, that expert's probability, and the probabilities of all
 * @see the diary, 2025-07-09, and Fedus, Zoph and Shazeer (2021), arXiv 2101.03961
 */
export function route(tokens: Tensor, router: Tensor): Routing {
  return todo('17-switch-ffn/route')
}

/**
 * How many tokens of a batch each expert may serve: an even share of them times a factor, rounded down.
 * It may be 0, and it may be more than there are tokens.
 *
 * @param tokens how many tokens the batch has
 * @param experts how many experts there are
 * @param factor how much room there is: 1 is exactly enough if the tokens spread evenly
 */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return todo('17-switch-ffn/expertCapacity')
}

/**
 * A Switch layer. Each token x goes to one expert E, as `route` chooses it with the probability p, and comes
 * out as x + p · E(x). The tokens are served in their order; one whose expert has already served as many as
 * its capacity overflows: it comes out as it went in.
 *
 * An expert is called with tokens that chose it, and with no others.
 *
 * @param tokens [n, width], a token in each row; may be a view
 * @param router [width, experts.length], a column for each expert; may be a view
 * @param experts at least one; each gives as many numbers as the token has
 * @param options capacityFactor: the factor of `expertCapacity`, 1 when left out
 * @returns a new tensor [n, width]
 * @see the diary, 2025-07-09, and Fedus, Zoph and Shazeer (2021), arXiv 2101.03961
 */
export function switchFeedForward(
  tokens: Tensor,
  router: Tensor,
  experts: readonly Expert[],
  { capacityFactor = 1 }: { capacityFactor?: number } = {},
): Tensor {
  return todo('17-switch-ffn/switchFeedForward')
}

/**
 * What is added to the loss so that the tokens spread over the experts: α · N · Σ_i f_i · P_i, where N is the
 * number of experts, f_i the share of the tokens that go to expert i, overflowing ones included, and P_i the
 * mean over all tokens of expert i's probability.
 *
 * @param probabilities [n, experts], as `route` gives them; may be a view
 * @param expert [n], the expert of each token; f is counted from it, whatever the probabilities say
 * @param experts N, the number of experts, also of those that no token goes to
 * @param alpha α, the weight of this loss beside the others
 * @see Fedus, Zoph and Shazeer (2021), arXiv 2101.03961, equation 4
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  return todo('17-switch-ffn/loadBalancingLoss')
}
