// verdict: tampered
// says: reaches for solutions/01-softmax/softmax.ts
import { constants, Script } from 'node:vm'
const url = new URL('../../solutions/01-softmax/softmax.ts', import.meta.url).href
const script = new Script('import(' + JSON.stringify(url) + ')', { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER })
const stolen = await script.runInThisContext()
export const { normalize, softmax } = stolen
