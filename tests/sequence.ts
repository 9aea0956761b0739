// The files that take longest come first, so that none of them is alone at the end. (Without a cache of earlier runs,
// as in a fresh clone, Vitest goes by the size of the files, and the longest of all have four lines.)
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = [
  'proof-wrong.test.ts',
  'submissions.test.ts',
  'watch.test.ts',
  'proof-right.test.ts',
  'train.test.ts',
  'reader.test.ts',
  'reader-pictures.test.ts',
  'reader-pages.test.ts',
]

function place({ moduleId }: TestSpecification): number {
  const at = longest.indexOf(basename(moduleId))
  return at < 0 ? longest.length : at
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
