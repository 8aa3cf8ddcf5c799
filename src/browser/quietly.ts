/**
 * Does what a page can do without: when its module cannot be fetched, or fails, nothing is said. Without
 * `run` the module is only fetched, to be there when it is needed.
 */
export function quietly<Module>(
  module: Promise<Module>,
  run?: (module: Module) => Promise<void> | void,
): void {
  module.then(run).catch(() => undefined);
}
