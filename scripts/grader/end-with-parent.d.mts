export const lasting: string
export function endWithParent(parent: number): void
