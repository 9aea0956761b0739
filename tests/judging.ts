// What the tests that judge share: one judge a file, and proofs as tests.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCatalogue } from '../scripts/course/catalogue.ts'
import { Judge } from '../scripts/grader/judge-client.ts'
import { type ProofKind, proofOf, prove } from '../scripts/grader/proof.ts'
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

/** One test for each claim of these kinds; a lesson's claims of one kind are settled by one run. */
export function testProofs(kinds: readonly ProofKind[]): void {
  useJudge()
  // Kind by kind: a worker that waits has the memory of the last run, and is of no use to a run with another limit.
  for (const proof of kinds.flatMap((kind) => readCatalogue().map((lesson) => proofOf(lesson, kind)))) {
    describe.skipIf(proof.names.length === 0)(`${proof.kind}s of ${proof.lesson.id}`, () => {
      let objections: Map<string, string | undefined>
      beforeAll(async () => {
        objections = await prove(judge!, proof)
      }, 600_000)
      test.each([...proof.names])('%s', (name) => expect(objections.get(name)).toBeUndefined())
    })
  }
}
