import { join } from 'node:path'
import type { Plugin } from 'vite'
import { repositoryPath, root } from '../course/catalogue.ts'
import { resolveInTree, type Tree } from './tree.ts'

const overlayMark = '?overlay='

export interface TreePlugin extends Plugin {
  tree: Tree
}

/** Serves the modules of the tree that is judged at the moment; one run at a time. */
export function treePlugin(tree: Tree): TreePlugin {
  const plugin: TreePlugin = {
    name: 'tree',
    enforce: 'pre',
    tree,

    resolveId(source, importer) {
      const from = importer && repositoryPath(importer.split('?')[0])
      const resolution = from && resolveInTree(plugin.tree, source, from)
      if (!resolution) return null
      if ('path' in resolution) return join(root, resolution.path)
      const { file, over } = resolution.overlay
      return join(root, over.replace(/^lessons/, 'solutions')) + overlayMark + file
    },

    load(id) {
      const [path, overlay] = id.split(overlayMark)
      if (overlay) return `export * from ${JSON.stringify(join(root, overlay))}\nexport * from ${JSON.stringify(path)}`
      return plugin.tree.sources[repositoryPath(path)] ?? null
    },
  }
  return plugin
}
