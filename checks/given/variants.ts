// Implementations judged side by side in one run: how the course proves its mistakes and alternatives. They
// are the course's own code, so they need no process to themselves.
import { importModule } from './modules.ts'
import type { AnyFunction } from './spec.ts'

export interface Variant {
  /** relative to the repository: `checks/01-softmax/mistakes/softmax.no-shift.ts` */
  file: string
  /** the task it implements: `01-softmax/softmax` */
  task: string
  fn: AnyFunction
  /** what else the file exports: other functions of the lesson, wrong in the same way */
  module: Record<string, AnyFunction>
}

const root = new URL('../../', import.meta.url)
let loaded: readonly Variant[] = []

export async function loadVariants(files: readonly string[]): Promise<void> {
  loaded = await Promise.all(files.map(loadVariant))
}

async function loadVariant(file: string): Promise<Variant> {
  const [, lesson, , base] = file.split('/')
  const [name] = base.split('.')
  const module = await importModule(new URL(file, root), lesson)
  return { file, task: `${lesson}/${name}`, fn: module[name], module }
}

export function variantsOf(task: string): readonly Variant[] {
  return loaded.filter((variant) => variant.task === task)
}
