export function runBlocks(): void {}
