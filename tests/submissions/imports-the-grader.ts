// verdict: tampered
// says: reaches for scripts/course/catalogue.ts
import { readCatalogue } from '../../scripts/course/catalogue.ts'
export const all = readCatalogue()
