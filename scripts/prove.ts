// For authors: proves the checks of the lessons named, or of all: `npm run prove -- 01-softmax --seeds 20`.
import { parseArgs } from 'node:util'
import { readCatalogue } from './course/catalogue.ts'
import { Judge } from './grader/judge-client.ts'
import { type Proof, proofsOf, prove } from './grader/proof.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1' } },
})
const lessons = readCatalogue().filter(
  ({ id }) => positionals.length === 0 || positionals.some((name) => id.startsWith(name)),
)
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1)
const work = lessons.flatMap(proofsOf).flatMap((proof) => seeds.map((seed) => ({ proof, seed })))
const counts = new Map<Proof['kind'], number>()
let objections = 0

async function runThrough(): Promise<void> {
  const judge = new Judge()
  for (let next = work.shift(); next; next = work.shift()) {
    const { proof, seed } = next
    counts.set(proof.kind, (counts.get(proof.kind) ?? 0) + 1)
    const objection = await prove(judge, proof, seed)
    if (!objection) continue
    objections++
    console.log(`✗ ${proof.kind} ${proof.name} (seed ${seed})\n  ${objection.replaceAll('\n', '\n  ')}`)
  }
  judge.close()
}

await Promise.all([runThrough(), runThrough()])
console.log([...counts].map(([kind, count]) => `${kind}: ${count}`).join(' · '), `· objections: ${objections}`)
process.exitCode = objections === 0 ? 0 : 1
