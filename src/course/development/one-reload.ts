import { isRunnableDevEnvironment, type EnvironmentModuleNode, type Plugin } from 'vite';

/**
 * Lets a change of a chapter reload the page once. Vite would reload it at once, and Astro again when
 * the collections are filled: what is asked for while a page loads is missed, and the page would go on
 * showing what has changed. `folder` is the content's, with its last slash.
 */
export function oneReload(folder: string): Plugin {
  return {
    name: 'one-reload',
    enforce: 'pre',
    hotUpdate: {
      order: 'pre',
      handler({ file, modules, timestamp }) {
        if (!file.startsWith(folder)) return undefined;
        const { environment } = this;
        const stale = new Set<EnvironmentModuleNode>();
        for (const module of modules) {
          environment.moduleGraph.invalidateModule(module, stale, timestamp, true);
        }
        if (isRunnableDevEnvironment(environment)) {
          const { evaluatedModules } = environment.runner;
          for (const { id } of stale) {
            const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
            if (evaluated) evaluatedModules.invalidateModule(evaluated);
          }
        }
        return [];
      },
    },
  };
}
