/** Where a device keeps things: stores of values by key, changed in transactions. */

/** Whether what is kept outlasts the page, or why not. */
export type Durability = 'lasting' | Impermanence;

/**
 * - `refused`: the browser lets the page keep nothing
 * - `later-version`: what is kept here is of a later version of the course, and is left untouched
 * - `blocked`: another tab holds what is kept and does not let go
 * - `failed`: what is kept could not be brought to this version; it is left as it was
 * - `no-answer`: the browser has not opened what is kept here yet; it may still
 */
export type Impermanence = 'refused' | 'later-version' | 'blocked' | 'failed' | 'no-answer';

/** What can be done within one transaction; nothing else may be waited for in it. */
export interface Transaction<Store extends string> {
  get(store: Store, key: string): Promise<unknown>;
  /** Replaces the value of a key; `undefined` takes it away. */
  put(store: Store, key: string, value: unknown): Promise<void>;
}

/**
 * - `durability`: what is said of it has changed
 * - `lost`: what was kept is gone without having been deleted here: the site's data was cleared
 */
export type DatabaseEvent = 'durability' | 'lost';

export interface Database<Store extends string> {
  /** As it is now: a store that was waited for may come. */
  readonly durability: Durability;
  entries(store: Store): Promise<[key: string, value: unknown][]>;
  /**
   * Does `work` in one transaction and resolves with its result when everything is surely kept.
   * Rejects when it could not be kept, or when `work` rejects; nothing has changed then.
   */
  transact: <T>(work: (transaction: Transaction<Store>) => Promise<T>) => Promise<T>;
  /** Removes everything. */
  clear(): Promise<void>;
  /** Calls `act` when something happens to it as a whole; returns how to stop. */
  onEvent: (act: (event: DatabaseEvent) => void) => () => void;
}
