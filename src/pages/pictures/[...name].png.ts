import type { APIRoute } from 'astro';
import { COURSE_PICTURE, COVER_PICTURE, sharePictures } from '../../course/files/share-pictures.ts';
import { loadCourse } from '../../course/load-course.ts';
import { LANGUAGE, ORIGINAL_LANGUAGE } from '../../language.ts';
import { messagesFor } from '../../i18n/messages.ts';
import {
  BOOK_COVER,
  drawSharePicture,
  type PictureFormat,
  type SharePicture,
} from '../../interop/sharing/share-picture.ts';

interface Props {
  picture: SharePicture;
  format?: PictureFormat;
}

export async function getStaticPaths() {
  if (LANGUAGE !== ORIGINAL_LANGUAGE) return [];
  const pictures = sharePictures(await loadCourse(), messagesFor(LANGUAGE));
  const cover = { picture: pictures.get(COURSE_PICTURE), format: BOOK_COVER };
  return [
    ...[...pictures].map(([name, picture]) => ({ params: { name }, props: { picture } })),
    { params: { name: COVER_PICTURE }, props: cover },
  ];
}

/** What stands beside a link to a page of the course, where links are shared, and the cover of its book. */
export const GET: APIRoute<Props> = async ({ props: { picture, format } }) => {
  return new Response(await drawSharePicture(picture, format), {
    headers: { 'Content-Type': 'image/png' },
  });
};
