/** Where a file of content belongs, by its folder and its name. */

import { ID, toId } from '../../domain/text/to-id.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  collections,
  COLLECTION_NAMES,
  idOfFile,
  isProse,
  type CollectionName,
} from './collections.ts';
import { COURSE_FILE } from './records.ts';

/** The folder of all content, from the project's root. */
export const CONTENT = 'src/content';

const AN_ID = ID.source.slice(1, -1);
const NAME_OF_PROSE = new RegExp(`^[a-z]{2,3}/${AN_ID}\\.mdx$`);
/** `storm.yaml`; its words in another language are `storm.ur.yaml`. */
const NAME_OF_A_RECORD = new RegExp(`^${AN_ID}(\\.[a-z]{2,3})?\\.yaml$`);
const TRANSLATED_COURSE = /^src\/content\/course\.([a-z]{2,3})\.yaml$/;

/** What a file's path says of it. */
export interface Filed {
  file: string;
  collection: CollectionName | 'course';
  id: string;
  /** Of the words of a record in another language: which. */
  language?: string;
}

/**
 * The collection and id that a file's folder and name give it, with its language where that is not
 * the course's own; or what is wrong with them.
 */
export function placeInCourse(file: string, original: string): Filed | Diagnostic {
  if (file === COURSE_FILE) return { file, collection: 'course', id: 'course' };
  const [, ofCourse] = TRANSLATED_COURSE.exec(file) ?? [];
  if (ofCourse) return { file, collection: 'course', id: 'course', language: ofCourse };
  const collection = COLLECTION_NAMES.find((name) => file.startsWith(`${collections[name].base}/`));
  const path = collection ? file.slice(collections[collection].base.length + 1) : file;
  const shape = collection && isProse(collection) ? NAME_OF_PROSE : NAME_OF_A_RECORD;
  if (collection && shape.test(path)) {
    const id = idOfFile(path);
    const [first = '', second] = id.split(isProse(collection) ? '/' : '.');
    const language = isProse(collection) ? first : second;
    if (!isProse(collection) && language === original) {
      const expected = `${collections[collection].base}/${first}.yaml, without the language in which the course is written`;
      return diagnostic('misplaced-file', { file }, { found: `the file name “${path}”`, expected });
    }
    const isOriginal = language === undefined || language === original;
    return { file, collection, id, ...(!isOriginal && { language }) };
  }
  const found = `the file name “${path}”`;
  return diagnostic(
    'misplaced-file',
    { file },
    { found, expected: expectedName(path, collection, original) },
  );
}

function expectedName(
  path: string,
  collection: CollectionName | undefined,
  original: string,
): string {
  if (!collection) {
    return `${CONTENT}/<collection>/<id>.yaml, with one of the folders ${COLLECTION_NAMES.join(', ')}`;
  }
  if (/~$|\.(?:bak|orig|tmp|swp)$/i.test(path)) return 'one file of it: delete this copy';
  if (!/\.(?:ya?ml|mdx?)(?:\.txt)?$/i.test(path)) {
    return 'only files of content, in .yaml or .mdx: keep it elsewhere, or delete it';
  }
  const [, stem = '', language = original] =
    /([^/]*?)(?:\.([a-z]{2,3}))?(?:\.(?:ya?ml|mdx?|txt))+$/i.exec(path) ?? [];
  const name = toId(stem) || 'its-id';
  const { base } = collections[collection];
  return isProse(collection)
    ? `${base}/${language}/${name}.mdx, or another language than ${language}`
    : `${base}/${name}${language === original ? '' : `.${language}`}.yaml`;
}
