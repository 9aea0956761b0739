/// <reference lib="webworker" />
import type { FromRunner, Job } from './jobs.ts'

export async function runBlock(_: Extract<Job, { type: 'block' }>, __: (message: FromRunner) => void): Promise<void> {}
