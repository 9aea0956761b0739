// verdict: missing
// says: default is exported and looks like it
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export default (z: readonly number[]) => z.slice()
