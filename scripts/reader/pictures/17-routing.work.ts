// A Switch layer over the plane: who gets which token, who is served, and what balance costs.
import { expertsOf, type Layer, scatter, train, untrained } from '#given/quadrants.ts'
import { expertCapacity, loadBalancingLoss, route, switchFeedForward } from '#lessons/17-switch-ffn/switch-ffn.ts'

const tokens = scatter()
const [steps, stepsAtOnce] = [400, 50]
const experts = expertsOf(untrained(1)).length
/** Layers by the weight of the load-balancing loss, the untrained one without any. They are gone with the next save. */
const trained = new Map<number | undefined, Layer>([[undefined, untrained(1)]])

/** What the layer does with the tokens, several times while it is trained; without a weight it stays untrained. */
export function* looks(alpha: number | undefined, capacityFactor: number) {
  const layer = trained.get(alpha) ?? untrained(1)
  for (let done = trained.has(alpha) ? steps : 0; done < steps; done += stepsAtOnce) {
    train(layer, tokens, route, { alpha, steps: stepsAtOnce })
    yield look(layer, capacityFactor)
  }
  trained.set(alpha, layer)
  yield look(layer, capacityFactor)
}

/** Each expert answers 1, 1, 1 to everything: what comes out says who was asked at all. */
function look({ router }: Layer, capacityFactor: number) {
  const { expert, probability, probabilities } = route(tokens, router)
  const asking = Array.from({ length: experts }, () => () => [1, 1, 1])
  return {
    tokens,
    expert,
    probability,
    capacity: expertCapacity(expert.length, experts, capacityFactor),
    out: switchFeedForward(tokens, router, asking, { capacityFactor }),
    loss: loadBalancingLoss(probabilities, expert, experts, 1),
  }
}
