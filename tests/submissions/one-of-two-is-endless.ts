// verdict: timed-out
// says: not done within 0.5 seconds
// second: passed
export const normalize = (values: readonly number[]) => { while (true) {} }
export const softmax = (z: readonly number[]) => { const e = z.map((x) => Math.exp(x - Math.max(...z))); const s = e.reduce((a, b) => a + b); return e.map((x) => x / s) }
