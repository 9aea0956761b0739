// How many test digits a network reads, by the lesson's own measure.
import { mnist } from '#given/mnist.ts'
import { seededRandom } from '#given/random.ts'
import { accuracy, initialize, type Parameters } from '#lessons/15-cnn/cnn.ts'

export function share(parameters: Parameters, count: number): number {
  return accuracy(parameters, mnist('test', count))
}

export function shareUntrained(count: number): number {
  return share(initialize(seededRandom(1)), count)
}
