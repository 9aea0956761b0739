// What the tests that judge share: one judge a file, and proofs as tests.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalogue } from '../scripts/course/catalogue.ts'
import { Judge } from '../scripts/grader/judge-client.ts'
import { type Proof, proofsOf, prove } from '../scripts/grader/proof.ts'
import type { RunRequest } from '../scripts/grader/protocol.ts'
import type { LessonVerdict } from '../scripts/grader/verdict.ts'

let judge: Judge | undefined

/** Starts a judge for the file's tests and ends it after them. */
export function useJudge(): { run: (request: RunRequest) => Promise<LessonVerdict>; current: () => Judge } {
  beforeAll(() => {
    judge = new Judge()
  })
  afterAll(() => judge?.close())
  return {
    current: () => judge!,
    run: async (request) => (await judge!.run(request).verdict)!,
  }
}

/** One test for each proof of these kinds. */
export function testProofs(kinds: readonly Proof['kind'][]): void {
  useJudge()
  for (const proof of readCatalogue().flatMap(proofsOf)) {
    if (!kinds.includes(proof.kind)) continue
    test(`${proof.kind} ${proof.name}`, async () => {
      expect(await prove(judge!, proof)).toBeUndefined()
    })
  }
}
