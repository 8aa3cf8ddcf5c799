import type { APIRoute } from 'astro';
import { messagesFor } from '../../../i18n/messages.ts';
import { loadCourse } from '../../../course/load-course.ts';
import { LANGUAGE } from '../../../language.ts';
import { questionFiles } from '../../../course/question-files.ts';

export async function getStaticPaths() {
  const chapters = questionFiles(await loadCourse(), messagesFor(LANGUAGE));
  return chapters.flatMap(({ files }) =>
    files.map(({ file, mediaType, write }) => ({ params: { file }, props: { mediaType, write } })),
  );
}

/** The questions of a chapter in one of the formats. */
export const GET: APIRoute = async ({ props }) => {
  const { mediaType, write } = props as {
    mediaType: string;
    write: () => BodyInit | Promise<Blob>;
  };
  return new Response(await write(), { headers: { 'Content-Type': mediaType } });
};
