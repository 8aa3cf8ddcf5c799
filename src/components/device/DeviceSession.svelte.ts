/** What a device keeps: listed by part, saved, deleted. */

import type { PartOnDevice } from '../../browser/storage/device.ts';
import type { DevicePart } from '../../domain/device/device-parts.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { DeviceMessages } from '../../i18n/messages.ts';

/** What a session needs of the world. */
export interface DeviceWorld {
  parts: () => Promise<PartOnDevice[]>;
  asText: (part: DevicePart) => Promise<string>;
  deleteParts: (parts: readonly DevicePart[]) => Promise<void>;
  deleteEverything: () => Promise<void>;
  /** How many bytes a copy of the course would move; rejects where none can be kept. */
  sizeOfCopy: () => Promise<number>;
  /** Begins to take it; resolves to whether that can be done. */
  keepCopy: () => Promise<boolean>;
  canReachSite: () => Promise<boolean>;
  saveFile: (name: string, contents: string, mediaType: string) => void;
}

const BYTES_IN_KILOBYTE = 1000;
const BYTES_IN_MEGABYTE = 1_000_000;

export class DeviceSession {
  readonly #world: DeviceWorld;
  readonly #messages: DeviceMessages;

  #hadCopy = false;

  /** What is kept; `undefined` while it is being read. */
  parts: PartOnDevice[] | undefined = $state.raw();
  hasFailed = $state(false);
  notice = $state('');
  /** What is said of the copy that could be taken; empty where there is one, or there can be none. */
  copyHelp = $state('');

  /** What deleting the copy would mean now; empty where it can be fetched again. */
  copyWarning = $state('');

  constructor(world: DeviceWorld, messages: DeviceMessages) {
    this.#world = world;
    this.#messages = messages;
  }

  /** Reads what is kept. */
  async read(): Promise<void> {
    try {
      this.parts = await this.#world.parts();
      this.hasFailed = false;
      await this.#offerCopy();
      // A network that leads nowhere lets one wait.
      void this.#warnOfLoss();
    } catch {
      this.hasFailed = true;
    }
  }

  /** How much of a part there is, in words. */
  extentOf({ part, count, bytes }: PartOnDevice): string {
    const messages = this.#messages;
    const extent = part === 'copy' ? messages.countFiles : messages.count;
    return fillMessage(extent, { count, size: this.#sizeOf(bytes) });
  }

  async save(part: DevicePart): Promise<void> {
    try {
      this.#world.saveFile(`${part}.json`, await this.#world.asText(part), 'application/json');
    } catch {
      this.hasFailed = true;
    }
  }

  remove(part: DevicePart): Promise<void> {
    return this.#remove(
      () => this.#world.deleteParts([part]),
      fillMessage(this.#messages.removed, { part: this.#messages.parts[part] }),
    );
  }

  removeAll(): Promise<void> {
    return this.#remove(() => this.#world.deleteEverything(), this.#messages.removedAll);
  }

  async takeCopy(): Promise<void> {
    this.notice = this.#messages.taking;
    const isComing = await this.#world.keepCopy();
    if (!isComing) this.notice = this.#messages.notTaken;
    this.copyHelp = '';
  }

  /** Without a network nothing of the course can be opened once its copy is gone. */
  async #warnOfLoss(): Promise<void> {
    const hasCopy = this.parts?.some(({ part }) => part === 'copy') ?? false;
    const isCutOff = hasCopy && !(await this.#world.canReachSite());
    this.copyWarning = isCutOff ? this.#messages.cutOff : '';
  }

  /** A copy that was deleted on this page serves it still, and can be taken by the next one alone. */
  async #offerCopy(): Promise<void> {
    this.#hadCopy ||= this.parts?.some(({ part }) => part === 'copy') ?? false;
    const bytes = this.#hadCopy ? 0 : await this.#world.sizeOfCopy().catch(() => 0);
    const help = fillMessage(this.#messages.takeHelp, { size: this.#sizeOf(bytes) });
    this.copyHelp = bytes === 0 ? '' : help;
  }

  #sizeOf(bytes: number): string {
    const { bytes: few, kilobytes, megabytes } = this.#messages;
    if (bytes < BYTES_IN_KILOBYTE) return fillMessage(few, { count: bytes });
    return bytes < BYTES_IN_MEGABYTE
      ? fillMessage(kilobytes, { count: Math.round(bytes / BYTES_IN_KILOBYTE) })
      : fillMessage(megabytes, { count: (bytes / BYTES_IN_MEGABYTE).toFixed(1) });
  }

  async #remove(act: () => Promise<void>, done: string): Promise<void> {
    const notice = await act().then(
      () => done,
      () => this.#messages.notRemoved,
    );
    await this.read();
    this.notice = notice;
  }
}
