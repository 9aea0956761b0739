/** First the even share, then the factor. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor((tokens / experts) * factor)
}
