/**
 * Reads the packages in which Canvas, Moodle, Blackboard and others hand on quizzes: zips with QTI 1.2
 * or 2.1 in them, Common Cartridges among these.
 */

import type { Element } from '@xmldom/xmldom';
import type { Pictures } from '../rich-text/found-text.ts';
import {
  finishReading,
  refusedWhole,
  short,
  type FoundQuestions,
  type ReadQuestions,
} from '../questions/read-questions.ts';
import type { Incoming } from '../questions/portable.ts';
import { decodeTextFile } from '../text-file.ts';
import { descendantsOf, parseXml } from '../xml.ts';
import { findInQti1 } from './read-qti-1.ts';
import { findInQti2 } from './read-qti-2.ts';
import { unzip } from './unzip.ts';

const PICTURE = /\.(png|jpe?g|gif|webp)$/i;
const NO_PICTURES: Pictures = new Map();

/** The questions of a package, and what could not be read of it. Never throws. */
export function readQtiPackage(bytes: Uint8Array): ReadQuestions {
  const files = unzip(
    bytes,
    (path) => !/__MACOSX\//.test(path) && (/\.(xml|qti|dat)$/i.test(path) || PICTURE.test(path)),
  );
  if (!files) return refusedWhole({ line: 0, fault: 'not-readable', found: 'zip' });
  const pictures = picturesOf(files);
  const documents = [...files].filter(([path]) => !PICTURE.test(path));
  const all: FoundQuestions = { found: [], diagnostics: [] };
  const order = new Map<string, number>();
  const parts: { path: string; questions: FoundQuestions }[] = [];
  for (const [path, contents] of documents) {
    const read = parseXml(decodeTextFile(contents).text);
    if (!read.ok) {
      if (!/manifest/i.test(path)) {
        const found = `${path}: ${short(read.found)}`;
        all.diagnostics.push({ line: read.line, fault: 'not-readable', found });
      }
      continue;
    }
    for (const [at, item] of descendantsOf(read.root, 'assessmentItemRef').entries()) {
      order.set((item.getAttribute('href') ?? '').split('/').at(-1) ?? '', at);
    }
    const questions = questionsIn(read.root, pictures);
    if (questions) parts.push({ path, questions });
  }
  // A test says in which order its questions come; else they come as they lie in the package.
  const placeOf = (path: string) => order.get(path.split('/').at(-1) ?? '') ?? Infinity;
  parts.sort((left, right) => (placeOf(left.path) < placeOf(right.path) ? -1 : 0));
  // Canvas puts a quiz into a cartridge in two dialects, and its bank once more.
  const known = new Set<string>();
  for (const { questions } of parts) {
    const fresh = questions.found.filter(({ portable }) => !known.has(askedIn(portable)));
    for (const { portable } of questions.found) known.add(askedIn(portable));
    all.found.push(...fresh);
    all.diagnostics.push(...questions.diagnostics);
  }
  if (all.found.length === 0 && all.diagnostics.length === 0) {
    return refusedWhole({ line: 0, fault: 'no-questions-inside', found: '' });
  }
  return finishReading(all);
}

/** What a question asks, whatever it is called. */
function askedIn({ id: _id, tags: _tags, rich: _rich, ...asked }: Incoming): string {
  return JSON.stringify(asked);
}

/** The questions of a QTI document that stands by itself; nothing where it is none. */
export function findInQti(root: Element): FoundQuestions | undefined {
  return questionsIn(root, NO_PICTURES);
}

function questionsIn(root: Element, pictures: Pictures): FoundQuestions | undefined {
  if (root.localName === 'questestinterop') return findInQti1(root, pictures);
  if (root.localName === 'assessmentItem') return findInQti2(root, pictures);
  return undefined;
}

function picturesOf(files: ReadonlyMap<string, Uint8Array>): Pictures {
  const pictures = new Map<string, string>();
  for (const [path, contents] of files) {
    const [, kind] = PICTURE.exec(path) ?? [];
    if (kind === undefined) continue;
    const type = kind.toLowerCase().replace(/^jpg$/, 'jpeg');
    const address = `data:image/${type};base64,${base64(contents)}`;
    // Texts name a picture by its path, from one folder or another: the last names are enough.
    const names = path.split('/');
    for (const at of names.keys()) pictures.set(names.slice(at).join('/'), address);
  }
  return pictures;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
