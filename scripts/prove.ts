// For authors: proves the checks of the lessons named, or of all: `npm run prove -- 01-softmax --seeds 20`.
import { parseArgs } from 'node:util'
import { readCatalogue } from './course/catalogue.ts'
import { findAll } from './course/find.ts'
import { Judge } from './grader/judge-client.ts'
import { proofKinds, proofOf, prove } from './grader/proof.ts'
import { runCommand } from './screen/command.ts'

await runCommand('npm run prove -- [lesson …] [--seeds N]', async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seeds: { type: 'string', default: '1' } },
  })
  const lessons = findAll(readCatalogue(), positionals).map(({ lesson }) => lesson)
  const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1)
  const proofs = lessons.flatMap((lesson) => proofKinds.map((kind) => proofOf(lesson, kind)))
  const work = proofs.flatMap((proof) => seeds.map((seed) => ({ proof, seed })))
  const counts = { solution: 0, stub: 0, mistake: 0, alternative: 0 }
  let objections = 0

  async function runThrough(): Promise<void> {
    const judge = new Judge()
    for (let next = work.shift(); next; next = work.shift()) {
      const { proof, seed } = next
      for (const [name, objection] of await prove(judge, proof, seed)) {
        counts[proof.kind]++
        if (!objection) continue
        objections++
        console.log(`✗ ${proof.kind} ${name} (seed ${seed})\n  ${objection.replaceAll('\n', '\n  ')}`)
      }
    }
    judge.close()
  }

  await Promise.all([runThrough(), runThrough()])
  const counted = Object.entries(counts).map(([kind, count]) => `${kind}: ${count}`)
  console.log([...counted, `objections: ${objections}`].join(' · '))
  return objections === 0 ? 0 : 1
})
