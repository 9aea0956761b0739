// Lets Node run the course's TypeScript. From 22.18 on Node strips types itself; before that a
// loader does: its hooks alone, since what else it registers takes a worker 50 ms of 370.
import { register } from 'node:module'

if (!process.features.typescript) {
  register('@oxc-node/core/esm', import.meta.url)
  process.setSourceMapsEnabled(true)
}
