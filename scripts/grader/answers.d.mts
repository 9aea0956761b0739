export function isAnswer(path: string, root: string): boolean
export function answerOf(url: string, parent: string | undefined, root: string): string | undefined
