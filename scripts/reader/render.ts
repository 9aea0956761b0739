// Renders every lesson once; what is rendered is kept. Run after the installation.
import { pageSources, readableLessons, readPage } from './pages.ts'

for (const [path, source] of pageSources(readableLessons())) await readPage(path, source)
