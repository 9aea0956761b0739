import { readFileSync } from 'node:fs'
import { Judge } from './grader/judge-client.ts'
const t0 = performance.now()
const judge = new Judge()
const lesson = process.argv[2] ?? '01-softmax'
const tree = { base: (process.argv[3] ?? 'solutions') as 'solutions', borrowed: [], sources: {}, ...(process.argv[4] ? { overlay: { file: process.argv[4], over: `lessons/${lesson}/softmax.ts` } } : {}) }
for (let i = 0; i < Number(process.env.N ?? 2); i++) {
  const start = performance.now()
  const verdict = await judge.run({ lesson, tree }).verdict
  if (i === 0) { console.log(JSON.stringify(verdict, (k, v) => k === 'failure' ? undefined : v, 1)); console.log('since start', performance.now() - t0) }
  console.log(verdict?.verdict, (performance.now() - start).toFixed(1))
  await new Promise((r) => setTimeout(r, 400))
}
judge.close()
