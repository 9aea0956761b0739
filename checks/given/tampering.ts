import { post } from './channel.ts'
import { changedIntrinsic } from './intrinsics.ts'

const soon = setImmediate

/** One turn of the event loop: after it, a rejection that nobody handles has been noticed. */
export function turn(): Promise<void> {
  return new Promise((resolve) => soon(resolve))
}

export function reportTampering(): void {
  const what = changedIntrinsic()
  if (what) post({ type: 'tampered', what: `the code changes ${what}, which the judging relies on` })
}
