export function endWithParent(parent: number): void
