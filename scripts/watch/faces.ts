import type { Face, WatchEvent, WatchState } from './events.ts'

/** Several faces of one course: each is shown everything, in their order. */
export class Faces implements Face {
  private readonly faces: readonly Face[]

  constructor(faces: readonly Face[]) {
    this.faces = faces
  }

  show(event: WatchEvent, state: WatchState): void {
    for (const face of this.faces) face.show(event, state)
  }

  close(): void {
    for (const face of this.faces) face.close()
  }
}
