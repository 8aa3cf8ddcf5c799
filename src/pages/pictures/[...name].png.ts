import type { APIRoute } from 'astro';
import { sharePictures } from '../../course/files/share-pictures.ts';
import { COURSE_LOCALE, loadCourse } from '../../course/load-course.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { drawSharePicture, type SharePicture } from '../../interop/sharing/share-picture.ts';

export async function getStaticPaths() {
  const pictures = sharePictures(await loadCourse(), messagesFor(COURSE_LOCALE));
  return [...pictures].map(([name, picture]) => ({ params: { name }, props: { picture } }));
}

/** What stands beside a link to a page of the course, where links are shared. */
export const GET: APIRoute<{ picture: SharePicture }> = async ({ props }) => {
  return new Response(await drawSharePicture(props.picture), {
    headers: { 'Content-Type': 'image/png' },
  });
};
