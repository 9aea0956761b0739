// What makes a page alive. The page is whole without it.
import { runBlocks } from './blocks.ts'
import { stayConnected } from './connection.ts'
import { followSaves } from './follow.ts'
import { showPictures } from './pictures.ts'
import { offerSearch } from './search.ts'
import { showVerdicts } from './verdicts.ts'

offerSearch()
showVerdicts()
followSaves()
stayConnected()
showPictures()
runBlocks()
