/** Teachers and students who speak to a class server as browsers do, and what they speak about. */

import type { Assignment } from '../../src/domain/assignments/assignment.ts';
import type { ClassSeen, ClassWatched, Mode } from '../../src/domain/class/live-records.ts';
import { KIND_NAMES } from '../../src/domain/questions/kinds.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { aQuestion } from './builders.ts';
import { anAssignment } from './class.ts';

const PASSPHRASE = 'a long walk to the river';

/** An answer of the server: its status, and the JSON that came. */
export interface Answered<Body = unknown> {
  status: number;
  body: Body;
  headers: Headers;
  /** The bytes as they came. */
  text: string;
}

/** Somebody with a browser: keeps cookies, says where it comes from. */
export class Visitor {
  readonly #url: string;
  #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  /** The same person's cookies in another visitor: a copied session. */
  with(cookies: ReadonlyMap<string, string>): this {
    this.#cookies = new Map(cookies);
    return this;
  }

  get<Body = unknown>(path: string): Promise<Answered<Body>> {
    return this.ask<Body>('GET', path);
  }

  post<Body = unknown>(path: string, body: unknown = {}): Promise<Answered<Body>> {
    return this.ask<Body>('POST', path, { body: JSON.stringify(body) });
  }

  async ask<Body = unknown>(
    method: string,
    path: string,
    { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
  ): Promise<Answered<Body>> {
    const response = await fetch(`${this.#url}/api/${path}`, {
      method,
      headers: {
        ...(method !== 'GET' && { Origin: this.#url, 'Content-Type': 'application/json' }),
        Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await response.text();
    let read: unknown;
    try {
      read = JSON.parse(text);
    } catch {
      read = undefined;
    }
    return { status: response.status, body: read as Body, headers: response.headers, text };
  }
}

/** A teacher who has come in by a link's token. */
export async function becomeTeacher(
  teacher: Visitor,
  token: string,
  name = 'Ms Khan',
): Promise<Visitor> {
  await teacher.post('teacher/become', { token, name, passphrase: PASSPHRASE });
  return teacher;
}

/** A question of each kind, each under a name of its own. */
export function everyKind(): Question[] {
  return KIND_NAMES.map((kind) => ({ ...aQuestion(kind), id: `ask-${kind}` }));
}

/** What a class works on: an assignment that asks these questions, with them. */
export function classWork(
  questions: readonly Question[],
  changes: Partial<Assignment> = {},
): { assignment: Assignment; questions: Question[] } {
  return { assignment: anAssignment(questions, changes), questions: [...questions] };
}

/** A class that a teacher holds; returns what the teacher sees of it. */
export async function holdClass(
  teacher: Visitor,
  mode: Mode = 'own-pace',
  work = classWork(everyKind()),
): Promise<ClassWatched> {
  const { body } = await teacher.post<{ id: string }>('teacher/classes', { mode, ...work });
  return (await teacher.get<ClassWatched>(`teacher/classes/${body.id}`)).body;
}

/** A student who has come in; with the attempt begun where the class goes at its own pace. */
export async function joinAs(
  visitor: Visitor,
  { code, mode }: Pick<ClassWatched, 'code' | 'mode'>,
  nickname: string,
): Promise<ClassSeen> {
  await visitor.post('class/join', { code, nickname, rollNumber: '', group: '', asks: false });
  if (mode === 'own-pace') await visitor.post('class/begin', { number: 1 });
  return (await visitor.get<ClassSeen>('class/seen')).body;
}
