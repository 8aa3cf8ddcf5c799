import type { APIRoute } from 'astro';
import { sharePictures } from '../../course/files/share-pictures.ts';
import { loadCourse } from '../../course/load-course.ts';
import { LANGUAGE, ORIGINAL_LANGUAGE } from '../../language.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { drawSharePicture, type SharePicture } from '../../interop/sharing/share-picture.ts';

export async function getStaticPaths() {
  if (LANGUAGE !== ORIGINAL_LANGUAGE) return [];
  const pictures = sharePictures(await loadCourse(), messagesFor(LANGUAGE));
  return [...pictures].map(([name, picture]) => ({ params: { name }, props: { picture } }));
}

/** What stands beside a link to a page of the course, where links are shared. */
export const GET: APIRoute<{ picture: SharePicture }> = async ({ props }) => {
  return new Response(await drawSharePicture(props.picture), {
    headers: { 'Content-Type': 'image/png' },
  });
};
