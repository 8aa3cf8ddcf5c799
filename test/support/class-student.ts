/** Students whose pages run in plain Node: real sessions over a real server and a device of memory. */

import { askServer } from '../../src/browser/class/ask-server.ts';
import type { Progress } from '../../src/browser/storage/progress.ts';
import { forgetAnswers } from '../../src/browser/storage/progress-upkeep.ts';
import { ClassSession, type ClassWorld } from '../../src/components/class/ClassSession.svelte.ts';
import type { QuizKeeper } from '../../src/components/questions/keep-quiz.ts';
import type { AnswerRecord } from '../../src/domain/attempts/records.ts';
import type { Visitor } from './class-visitor.ts';
import { aProgress, anAddress } from './worlds.ts';

/** What stands between a page and its server: passes requests on, or does what bad networks do. */
export type Network = (pass: () => Promise<Response>, request: RequestInfo) => Promise<Response>;
interface RequestInfo {
  path: string;
  method: string;
}

const good: Network = (pass) => pass();
export const gone: Network = () => Promise.reject(new TypeError('Failed to fetch'));

/** A page's `fetch`, by somebody's cookies and over a network that may change. */
export function fetchBy(visitor: Visitor, network: () => Network): typeof fetch {
  return ((url: string, init: RequestInit = {}) => {
    const path = url.replace(/^\/api\//, '');
    const method = init.method ?? 'GET';
    const pass = async () => {
      const { status, text, headers } = await visitor.ask(method, path, {
        ...(typeof init.body === 'string' && { body: init.body }),
      });
      return new Response(text, { status, headers });
    };
    return network()(pass, { path, method });
  }) as typeof fetch;
}

/** A student at a device; the device outlasts the page. */
export class TestStudent {
  readonly visitor: Visitor;
  readonly device: Progress;
  network: Network = good;
  session: ClassSession;
  saved: string[] = [];
  /** What the device's clock shows; it may be wrong. */
  clockMs: number | undefined;
  follows: (() => void)[] = [];
  /** What the forms have seen last of each answer. */
  readonly #revisions = new Map<string, number>();

  constructor(visitor: Visitor, device = aProgress()) {
    this.visitor = visitor;
    this.device = device;
    this.session = this.#open();
  }

  /** The page is opened anew, as after a reload or a crash. */
  reload(): void {
    this.session.close();
    this.session = this.#open();
  }

  /** Comes into a class, from the code to inside, or to where somebody of that name is known. */
  async comeIn(code: string, nickname: string): Promise<void> {
    await this.session.open();
    await this.session.entry.look(code);
    await this.session.entry.join({ nickname, rollNumber: '' }, '');
  }

  /** Comes in and begins. */
  async begin(code: string, nickname: string): Promise<void> {
    await this.comeIn(code, nickname);
    await this.session.begin();
  }

  /** Writes an answer into a form, and waits until the device has it. */
  async answer(question: string, answer: unknown): Promise<AnswerRecord | undefined> {
    const basedOn = this.#revisions.get(question) ?? 0;
    const kept = this.session.forms?.keeper.onkeep(question, {
      answer,
      isBlank: false,
      isChecked: false,
      confidence: null,
      basedOn,
    });
    this.#revisions.set(question, basedOn + 1);
    const record = await kept;
    if (record) this.#revisions.set(question, record.revision);
    return record;
  }

  #open(): ClassSession {
    const fetchIt = fetchBy(this.visitor, () => this.network);
    const world: ClassWorld = {
      ask: (path, body) => askServer(path, body, fetchIt),
      keepQuiz: (name) => keeperOf(this.device, name),
      forgetAnswers: (prefix) => forgetAnswers(this.device, prefix, { questions: [], ms: 0 }),
      follow: (act) => {
        this.follows.push(act);
        return () => (this.follows = this.follows.filter((follow) => follow !== act));
      },
      address: anAddress(),
      saveFile: (_name, contents) => this.saved.push(contents),
      now: () => this.clockMs ?? Date.now(),
      // A hundred times faster than for people.
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 100)),
      chance: () => 0.5,
    };
    return new ClassSession(world);
  }
}

/** Keeps answers as pages do, without following other tabs. */
async function keeperOf(device: Progress, name: string): Promise<QuizKeeper> {
  const kept = await device.answersOf(name);
  return {
    kept,
    durability: () => 'lasting',
    asideCount: 0,
    onforget: () => Promise.resolve(),
    onkeep: (question, change) => device.keepAnswer(name, question, change),
    onlost: () => () => undefined,
    onresult: () => undefined,
  };
}

/** Waits until something holds; fails loudly when it does not within some seconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`It did not come to this: ${what}`);
}
