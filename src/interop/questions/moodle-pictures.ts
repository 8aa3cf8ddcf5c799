/** The pictures that come within a question of Moodle's XML. */

import type { Element } from '@xmldom/xmldom';
import { childrenOf, textOf } from '../xml.ts';
import { nameOf } from '../rich-text/read-html.ts';

const MEDIA_TYPES: Record<string, string> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
};

/** The pictures of a text as `data:` addresses, by the names that its HTML has for them. */
export function picturesOf(element: Element): Map<string, string> {
  return new Map(
    childrenOf(element, 'file').map((file) => {
      const name = `${file.getAttribute('path') ?? ''}/${file.getAttribute('name') ?? ''}`;
      // A path ends with a slash: `/maps/`, and `/` for none.
      const address = name.replace(/\/+/g, '/').replace(/^\//, '');
      return [nameOf(address), pictureOf(name, file.textContent)];
    }),
  );
}

/** In the oldest files the picture of a question stands beside its text, which it is put after. */
export function oldPicture(question: Element, pictures: Map<string, string>): string {
  const name = textOf(question, 'image').trim();
  const data = textOf(question, 'image_base64');
  if (data.trim() === '') return '';
  const file = name.split('/').at(-1) || 'picture.png';
  pictures.set(nameOf(file), pictureOf(file, data));
  return `<p><img src="@@PLUGINFILE@@/${encodeURIComponent(file)}"></p>`;
}

function pictureOf(name: string, data: string | null): string {
  const type = MEDIA_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'unknown';
  return `data:image/${type};base64,${(data ?? '').replace(/\s+/g, '')}`;
}
