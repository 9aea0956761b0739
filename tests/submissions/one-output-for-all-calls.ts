// verdict: passed
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
const out: number[] = []
export const softmax = (z: readonly number[]) => { out.length = 0; out.push(...normalize(z.map((x) => Math.exp(x - Math.max(...z))))); return out }
