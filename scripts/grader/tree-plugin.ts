import { join } from 'node:path'
import type { Plugin } from 'vite'
import { isAssembly, repositoryPath, root } from '../course/catalogue.ts'
import { kernelModule } from './kernel-module.ts'
import { lessonOf, resolveInTree, type Tree } from './tree.ts'

export interface TreePlugin extends Plugin {
  tree: Tree
  /** the lessons whose reference the learner's modules were given in the run under way */
  borrowed: Set<string>
}

/** Serves the modules of the tree that is judged at the moment; one run at a time. */
export function treePlugin(tree: Tree): TreePlugin {
  const plugin: TreePlugin = {
    name: 'tree',
    enforce: 'pre',
    tree,
    borrowed: new Set(),

    resolveId(source, importer) {
      const from = importer && repositoryPath(importer.split('?')[0])
      const path = from && resolveInTree(plugin.tree, source, from)
      // The checks may have loaded the same file before: then the worker does not ask for it again.
      const lesson = from?.startsWith('lessons/') && path?.startsWith('solutions/') ? lessonOf(path) : undefined
      if (lesson && plugin.tree.borrowed.includes(lesson)) plugin.borrowed.add(lesson)
      return path ? join(root, path) : null
    },

    load(id) {
      const path = repositoryPath(id)
      return isAssembly(path) ? kernelModule(plugin.tree, path) : (plugin.tree.sources[path] ?? null)
    },
  }
  return plugin
}
